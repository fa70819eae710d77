package org.throughline.reminder.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Channel;
import org.throughline.reminder.preferences.Intensity;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.Privacy;

/** Preferences as shown; the address only to those who may change it. */
record PreferencesView(
        @Nullable String email,
        String language,
        Set<Channel> channels,
        @JsonFormat(pattern = "HH:mm") LocalTime quietFrom,
        @JsonFormat(pattern = "HH:mm") LocalTime quietUntil,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime timeOfDay,
        Privacy privacy,
        Intensity intensity,
        int maxPerDay) {

    static PreferencesView of(Preferences it, boolean withAddress) {
        return new PreferencesView(
                withAddress ? it.email() : null,
                it.language().code(),
                new TreeSet<>(it.channels()),
                it.quietFrom(),
                it.quietUntil(),
                it.timeOfDay(),
                it.privacy(),
                it.intensity(),
                it.maxPerDay());
    }
}
