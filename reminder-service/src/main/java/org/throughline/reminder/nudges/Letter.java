package org.throughline.reminder.nudges;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.HomeworkType;
import org.throughline.events.ReminderId;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Privacy;

/**
 * What is handed to a carrier: to whom, about what; the carrier finds the words.
 *
 * @param reminder the same for every attempt, so that the provider and the reader can tell a repetition
 * @param link seals the way to the form without a log-in; absent where there is nothing to fill in
 * @param unsubscribe token of the link that ends all reminders
 */
public record Letter(
        ReminderId reminder,
        String to,
        Language language,
        Privacy privacy,
        ReminderStep step,
        @Nullable Barrier barrier,
        @Nullable HomeworkType type,
        @Nullable String link,
        String unsubscribe) {}
