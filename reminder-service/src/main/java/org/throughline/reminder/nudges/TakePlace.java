package org.throughline.reminder.nudges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.delivery.Retried;
import org.throughline.reminder.nudges.DayCount.Places;

/** Takes one of the few places of a client's day; a repeated attempt keeps the one it has. */
final class TakePlace {

    private final DayCounts counts;
    private final Clock clock;

    TakePlace(DayCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    boolean take(Reminder reminder, LocalDate day, int places) {
        var wanted = wanted(reminder, day, places);
        return Retried.onConflict(() -> {
            var count = counts.of(reminder.client());
            if (wanted.stream().allMatch(it -> count.holds(it, reminder.id()))) {
                return true;
            }
            if (!wanted.stream().allMatch(it -> count.hasRoom(it, reminder.id()))) {
                return false;
            }
            counts.record(count.take(wanted, reminder.id()), clock.instant());
            return true;
        });
    }

    /** One that may have reached the client keeps its place. */
    void giveBackUnlessSent(Optional<Reminder> reminder, LocalDate day) {
        reminder.filter(it -> it.state() != ReminderState.SENT && it.state() != ReminderState.SENDING)
                .ifPresent(it -> Retried.onConflict(() -> {
                    var given = counts.of(it.client()).giveBack(wanted(it, day, 0), it.id());
                    counts.record(given, clock.instant());
                    return it;
                }));
    }

    /** Several slots end together where a plan asks for so many a week; they are spoken of once. */
    private static List<Places> wanted(Reminder reminder, LocalDate day, int places) {
        var own = switch (reminder.step()) {
            case AT_PLANNED_TIME, AFTER_BARRIER -> Stream.<Places>empty();
            case BEFORE_DUE -> Stream.of(new Places(day, reminder.step() + " " + reminder.assignment(), 1));
            case AFTER_MISS -> Stream.of(new Places(day, reminder.step().name(), 1));
        };
        return Stream.concat(Stream.of(new Places(day, "", places)), own).toList();
    }
}
