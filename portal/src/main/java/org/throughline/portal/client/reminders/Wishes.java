package org.throughline.portal.client.reminders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client wishes, as reminder-service keeps it; it is always replaced as a whole.
 *
 * @param timeOfDay when to remind of what has no time of its own; absent for the usual one
 * @param privacy NEUTRAL names nothing, NAMED names the homework
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Wishes(
        @Nullable List<String> channels,
        @Nullable String email,
        Intensity intensity,
        String language,
        @Nullable Integer maxPerDay,
        Discretion privacy,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable LocalTime timeOfDay) {

    enum Intensity {
        NORMAL,
        LIGHT,
        OFF
    }

    enum Discretion {
        NEUTRAL,
        NAMED
    }

    public String time() {
        return timeOfDay == null ? "" : timeOfDay.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    public List<Intensity> intensities() {
        return List.of(Intensity.values());
    }

    public List<Discretion> discretions() {
        return List.of(Discretion.values());
    }

    Wishes how(Intensity another) {
        return new Wishes(channels, email, another, language, maxPerDay, privacy, quietFrom, quietUntil, timeOfDay);
    }

    Wishes but(Intensity how, @Nullable LocalTime at, Discretion named, String in) {
        return new Wishes(channels, email, how, in, maxPerDay, named, quietFrom, quietUntil, at);
    }
}
