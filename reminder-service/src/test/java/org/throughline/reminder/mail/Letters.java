package org.throughline.reminder.mail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.HomeworkType;
import org.throughline.events.ReminderId;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.nudges.Letter;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Privacy;

/** Every letter that can be written. */
final class Letters {

    static final List<Barrier> ANSWERED = List.of(
            Barrier.FORGOT,
            Barrier.TOO_BUSY,
            Barrier.DID_NOT_UNDERSTAND,
            Barrier.SEEMS_POINTLESS,
            Barrier.PERFECTIONISM);

    private Letters() {}

    static Stream<Letter> all() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Privacy.values()).flatMap(privacy -> all(language, privacy)));
    }

    static Stream<Letter> all(Language language, Privacy privacy) {
        var steps = Stream.of(ReminderStep.AT_PLANNED_TIME, ReminderStep.BEFORE_DUE, ReminderStep.AFTER_MISS)
                .map(step -> letter(language, privacy, step, null));
        var barriers = ANSWERED.stream().map(barrier -> letter(language, privacy, ReminderStep.AFTER_BARRIER, barrier));
        return Stream.concat(steps, barriers);
    }

    static Letter letter(Language language, Privacy privacy, ReminderStep step, @Nullable Barrier barrier) {
        return new Letter(
                new ReminderId("r-1"),
                "anna@example.org",
                language,
                privacy,
                step,
                barrier,
                HomeworkType.MOOD_TRACKING,
                step == ReminderStep.AFTER_BARRIER ? null : "the-link",
                "the-token");
    }
}
