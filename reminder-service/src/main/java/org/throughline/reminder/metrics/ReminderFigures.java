package org.throughline.reminder.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.throughline.events.Channel;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.NotSentReason;
import org.throughline.events.ReminderEvent;
import org.throughline.reminder.nudges.Reminder;

/** Counts what became of reminders, and how late they were. */
final class ReminderFigures {

    private static final String NONE = "none";

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
        fromZero();
    }

    /** The first one is then seen as a rise. */
    private void fromZero() {
        for (var channel : Channel.values()) {
            List.of("PLANNED", "SENT", "ACTED").forEach(it -> count(channel, it, NONE, 0));
            List.of(NotSentReason.PROVIDER_UNAVAILABLE, NotSentReason.ADDRESS_REFUSED)
                    .forEach(it -> count(channel, "FAILED", it.name(), 0));
        }
    }

    void count(Decided<Reminder> decided) {
        var channel = decided.state().channel();
        decided.events().forEach(it -> count(channel, it));
    }

    private void count(Channel channel, HomeworkEvent event) {
        switch (event) {
            case ReminderEvent.ReminderSent it -> {
                count(channel, "SENT", NONE, 1);
                var late = Duration.between(it.sendAt(), it.sentAt());
                lateness.record(late.isNegative() ? Duration.ZERO : late);
            }
            case ReminderEvent.ReminderSuppressed it ->
                count(channel, "SUPPRESSED", it.reason().name(), 1);
            case ReminderEvent.ReminderFailed it ->
                count(channel, "FAILED", it.reason().name(), 1);
            case ReminderEvent.ReminderCancelled it ->
                count(channel, "CANCELLED", it.reason().name(), 1);
            case ReminderEvent.ReminderPlanned _ -> count(channel, "PLANNED", NONE, 1);
            case ReminderEvent.ReminderSnoozed _ -> count(channel, "SNOOZED", NONE, 1);
            case ReminderEvent.ReminderActed _ -> count(channel, "ACTED", NONE, 1);
            default -> {}
        }
    }

    private void count(Channel channel, String state, String reason, int number) {
        meters.counter("throughline.reminders", "channel", channel.name(), "state", state, "reason", reason)
                .increment(number);
    }
}
