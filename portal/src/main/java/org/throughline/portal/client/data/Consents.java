package org.throughline.portal.client.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client agreed to, as reminder-service keeps it. */
record Consents(List<Consent> items) {

    /**
     * @param purpose EMAIL_REMINDERS
     * @param at when they said so; absent where they said nothing
     * @param asked version of the words that are on the page
     */
    record Consent(String purpose, boolean given, @Nullable Instant at, String asked) {

        /** By UTC: which day it was elsewhere makes no difference to what was said. */
        public @Nullable LocalDate day() {
            return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }
}
