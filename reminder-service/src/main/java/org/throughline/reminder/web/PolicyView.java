package org.throughline.reminder.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.http.Preconditions;
import org.throughline.reminder.preferences.Intensity;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.ReminderPolicy;

/**
 * What a clinic wants of its reminders; absent where it said nothing.
 *
 * @param usual what holds then
 * @param etag what to send as {@code If-Match}
 */
record PolicyView(
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime quietFrom,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime quietUntil,
        @Nullable Intensity intensity,
        @Nullable String language,
        @Nullable Integer maxPerDay,
        Usual usual,
        String etag) {

    record Usual(
            @JsonFormat(pattern = "HH:mm") LocalTime quietFrom,
            @JsonFormat(pattern = "HH:mm") LocalTime quietUntil,
            Intensity intensity,
            String language,
            int maxPerDay) {

        static Usual of(Preferences it) {
            return new Usual(
                    it.quietFrom(),
                    it.quietUntil(),
                    it.intensity(),
                    it.language().code(),
                    it.maxPerDay());
        }
    }

    static PolicyView of(ReminderPolicy it) {
        var anybody = new ClientRef(it.clinic(), new ClientId("anybody"));
        return new PolicyView(
                it.quietFrom(),
                it.quietUntil(),
                it.intensity(),
                it.language() == null ? null : it.language().code(),
                it.maxPerDay(),
                Usual.of(Preferences.unspoken(anybody)),
                Preconditions.etag(it.revision()));
    }
}
