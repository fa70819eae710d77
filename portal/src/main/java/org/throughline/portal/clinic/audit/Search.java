package org.throughline.portal.clinic.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the audit, as it stands in the address; days are days of UTC, as the times on the page are.
 *
 * @param to the last day
 * @param glass true for only those who went past the care team
 * @param before id of the last line of the page before
 */
record Search(
        @Nullable String client,
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean glass,
        @Nullable String before) {

    /** Whichever of the two days is the earlier one. */
    @Nullable
    Instant since() {
        var first = from != null && to != null && to.isBefore(from) ? to : from;
        return first == null ? null : first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Nullable
    Instant until() {
        var last = from != null && to != null && to.isBefore(from) ? from : to;
        return last == null
                ? null
                : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
