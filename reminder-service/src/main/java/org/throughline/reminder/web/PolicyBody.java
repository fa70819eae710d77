package org.throughline.reminder.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;
import org.throughline.reminder.preferences.Intensity;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.ReminderPolicy;

/** What a clinic wants its policy to be; what is left out is as everywhere. */
record PolicyBody(
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable Intensity intensity,
        @Nullable String language,
        @Nullable Integer maxPerDay) {

    /** @throws Problem 422 naming each field that is wrong */
    ReminderPolicy instead(ReminderPolicy before) {
        var wrong = new ArrayList<FieldProblem>();
        Optional<Language> spoken = language == null ? Optional.empty() : Language.coded(language);
        if (language != null && spoken.isEmpty()) {
            wrong.add(new FieldProblem("/language", "unknown", "Choose en or de."));
        }
        if (maxPerDay != null && (maxPerDay < 1 || maxPerDay > Preferences.MAX_PER_DAY)) {
            wrong.add(new FieldProblem("/maxPerDay", "range", "Choose 1 to 3."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(List.copyOf(wrong));
        }
        return new ReminderPolicy(
                before.clinic(), quietFrom, quietUntil, intensity, spoken.orElse(null), maxPerDay, before.revision());
    }
}
