package org.throughline.portal.clinic.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client agreed to, as reminder-service tells it. */
record Consents(List<Consent> items) {

    /**
     * @param version of the words to which they said so
     * @param at when they said so; absent where they said nothing
     */
    record Consent(
            String purpose,
            boolean given,
            @Nullable String version,
            @Nullable Instant at) {

        /** By UTC, as in the audit. */
        public @Nullable LocalDate day() {
            return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }
}
