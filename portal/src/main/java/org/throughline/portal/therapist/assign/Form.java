package org.throughline.portal.therapist.assign;

import java.time.ZoneId;
import java.util.List;
import org.throughline.portal.schedule.Dates;
import org.throughline.portal.schedule.Timing;

/**
 * The form as it stands.
 *
 * @param plans after which another may follow
 */
record Form(
        Client client,
        Library.Template template,
        Writing writing,
        Timing timing,
        Dates dates,
        List<Plans.Plan> plans,
        Wrongs wrongs) {

    record Client(String clientId, String displayName, ZoneId zone) {}

    public boolean draft() {
        return writing.draft() != null && !writing.draft().isBlank();
    }
}
