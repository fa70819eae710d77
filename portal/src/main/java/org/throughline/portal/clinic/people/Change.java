package org.throughline.portal.clinic.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different about a client, as it is written into the form.
 *
 * @param etag of what was seen
 */
record Change(
        String etag,
        @Nullable String displayName,
        @Nullable String therapistId,
        @Nullable String zone,
        @Nullable String zonePolicy) {

    /** As a JSON merge patch; nothing of it may be empty. */
    Map<String, String> patch() {
        return Map.of(
                "displayName", text(displayName),
                "therapistId", text(therapistId),
                "zone", text(zone),
                "zonePolicy", text(zonePolicy));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
