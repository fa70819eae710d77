package org.throughline.reminder.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.reminder.preferences.Consent;
import org.throughline.reminder.preferences.EmailConsent;

/** What a client agreed to. */
record ConsentsView(List<ConsentView> items) {

    /**
     * @param purpose EMAIL_REMINDERS: to be reminded of homework by e-mail
     * @param given whether it holds now
     * @param version of the words to which they said so; absent where they said nothing
     * @param at when they said so; absent where they said nothing
     * @param asked version of the words with which they would be asked now
     */
    record ConsentView(
            String purpose,
            boolean given,
            @Nullable String version,
            @Nullable Instant at,
            String asked) {}

    static ConsentsView of(EmailConsent consent) {
        var latest = consent.latest();
        return new ConsentsView(List.of(new ConsentView(
                "EMAIL_REMINDERS",
                consent.given(),
                latest.map(Consent::version).orElse(null),
                latest.map(Consent::at).orElse(null),
                EmailConsent.WORDING)));
    }
}
