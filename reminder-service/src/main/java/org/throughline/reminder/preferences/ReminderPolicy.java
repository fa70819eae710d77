package org.throughline.reminder.preferences;

import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Revision;

/**
 * What a clinic wants of its reminders; what is absent is as everywhere. All but the last hold for clients who never said
 * anything themselves.
 *
 * @param maxPerDay messages per local day that nobody of the clinic gets more of, whatever they said; 1 to 3
 */
public record ReminderPolicy(
        ClinicId clinic,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable Intensity intensity,
        @Nullable Language language,
        @Nullable Integer maxPerDay,
        Revision revision)
        implements Aggregate {

    /** Of a clinic that never said anything. */
    public static ReminderPolicy unspoken(ClinicId clinic) {
        return new ReminderPolicy(clinic, null, null, null, null, null, Revision.NEW);
    }

    /** Of a client who never said anything. */
    public Preferences usual(ClientRef client) {
        var everywhere = Preferences.unspoken(client);
        return capped(new Preferences(
                client,
                everywhere.email(),
                Objects.requireNonNullElse(language, everywhere.language()),
                everywhere.channels(),
                Objects.requireNonNullElse(quietFrom, everywhere.quietFrom()),
                Objects.requireNonNullElse(quietUntil, everywhere.quietUntil()),
                everywhere.timeOfDay(),
                everywhere.privacy(),
                Objects.requireNonNullElse(intensity, everywhere.intensity()),
                everywhere.maxPerDay(),
                everywhere.revision()));
    }

    public Preferences capped(Preferences said) {
        return maxPerDay == null || said.maxPerDay() <= maxPerDay ? said : said.atMost(maxPerDay);
    }

    /** As it is kept, once it was written. */
    public ReminderPolicy written() {
        return new ReminderPolicy(clinic, quietFrom, quietUntil, intensity, language, maxPerDay, revision.next(0));
    }
}
