package org.throughline.portal.clinic.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody comes into care, as it is written into the form and sent on.
 *
 * @param clientId as in their log-in; made up where absent
 */
record Enrolment(
        @Nullable String clientId,
        @Nullable String displayName,
        @Nullable String therapistId,
        @Nullable String zone) {

    static Enrolment blank(String zone) {
        return new Enrolment(null, null, null, zone);
    }

    /** What was left empty is not sent. */
    Enrolment tidy() {
        return new Enrolment(said(clientId), said(displayName), said(therapistId), said(zone));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
