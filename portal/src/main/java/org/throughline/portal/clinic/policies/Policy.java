package org.throughline.portal.clinic.policies;

import org.jspecify.annotations.Nullable;

/**
 * What a clinic wants of its reminders, as reminder-service keeps it.
 *
 * @param quietFrom as in 21:00, and so on: what the clinic itself said; absent where it said nothing
 * @param usual what holds then
 */
record Policy(
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable String intensity,
        @Nullable String language,
        @Nullable Integer maxPerDay,
        Usual usual) {

    record Usual(String quietFrom, String quietUntil, String intensity, String language, int maxPerDay) {}

    public String from() {
        return quietFrom == null ? usual.quietFrom() : quietFrom;
    }

    public String until() {
        return quietUntil == null ? usual.quietUntil() : quietUntil;
    }

    public boolean ownQuiet() {
        return quietFrom != null || quietUntil != null;
    }
}
