package org.throughline.reminder.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.NotSentReason;
import org.throughline.events.ReminderEvent;

/** Counts what became of reminders, and how late they were. */
final class ReminderFigures {

    private final MeterRegistry meters;
    private final Timer lateness;

    ReminderFigures(MeterRegistry meters) {
        this.meters = meters;
        this.lateness = Timer.builder("throughline.reminder.lateness")
                .description("From when a reminder was to be sent until it was")
                .serviceLevelObjectives(
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1))
                .register(meters);
    }

    void count(HomeworkEvent event) {
        switch (event) {
            case ReminderEvent.ReminderSent it -> {
                count("SENT", "none");
                var late = Duration.between(it.sendAt(), it.sentAt());
                lateness.record(late.isNegative() ? Duration.ZERO : late);
            }
            case ReminderEvent.ReminderSuppressed it -> count("SUPPRESSED", it.reason());
            case ReminderEvent.ReminderFailed it -> count("FAILED", it.reason());
            case ReminderEvent.ReminderCancelled it -> count("CANCELLED", it.reason());
            case ReminderEvent.ReminderPlanned _ -> count("PLANNED", "none");
            case ReminderEvent.ReminderSnoozed _ -> count("SNOOZED", "none");
            case ReminderEvent.ReminderActed _ -> count("ACTED", "none");
            default -> {}
        }
    }

    private void count(String state, NotSentReason reason) {
        count(state, reason.name());
    }

    private void count(String state, String reason) {
        meters.counter("throughline.reminders", "state", state, "reason", reason)
                .increment();
    }
}
