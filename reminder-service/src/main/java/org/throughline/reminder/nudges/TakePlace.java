package org.throughline.reminder.nudges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.delivery.Retried;

/** Takes one of the few places of a client's day; a repeated attempt keeps the one it has. */
final class TakePlace {

    private final DayCounts counts;
    private final Clock clock;

    TakePlace(DayCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    boolean take(Reminder reminder, LocalDate day, int places) {
        return Retried.onConflict(() -> {
            var count = counts.of(reminder.client());
            if (count.holds(day, reminder.id())) {
                return true;
            }
            if (count.isFull(day, places)) {
                return false;
            }
            counts.record(count.take(day, reminder.id()), clock.instant());
            return true;
        });
    }

    /** One that may have reached the client keeps its place. */
    void giveBackUnlessSent(Optional<Reminder> reminder, LocalDate day) {
        reminder.filter(it -> it.state() != ReminderState.SENT && it.state() != ReminderState.SENDING)
                .ifPresent(it -> Retried.onConflict(() -> {
                    counts.record(counts.of(it.client()).giveBack(day, it.id()), clock.instant());
                    return it;
                }));
    }
}
