package org.throughline.assignment.plans;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ScheduleKind;
import org.throughline.events.Windows;

/**
 * Once, by a local date and time.
 *
 * @param opensAt local; absent means from when it is assigned
 */
public record OneOff(LocalDateTime dueAt, @Nullable LocalDateTime opensAt) implements Schedule {

    private static final Duration GRACE = Duration.ofHours(24);

    @Override
    public ScheduleKind kind() {
        return ScheduleKind.ONE_OFF;
    }

    @Override
    public Stream<PlannedSlot> slots(WindowRules rules, Surroundings here, Days days) {
        var slot = PlannedSlot.anchored(windows(rules, here), rules.strict());
        return days.contains(slot.day()) ? Stream.of(slot) : Stream.empty();
    }

    @Override
    public PlannedSlot moved(MovedTo to, WindowRules rules, Surroundings here) {
        var due = to.day().atTime(to.at() == null ? dueAt.toLocalTime() : to.at());
        return PlannedSlot.anchored(new OneOff(due, opensAt).windows(rules, here), rules.strict());
    }

    private Windows windows(WindowRules rules, Surroundings here) {
        var due = here.at(dueAt);
        if (rules.strict()) {
            return rules.promptAt(due.atZone(here.zone()), here);
        }
        var opens = opensAt == null ? here.assignedAt() : here.at(opensAt);
        return rules.windows(opens.isBefore(due) ? opens : due, due.atZone(here.zone()), due.plus(GRACE), null, here);
    }

    @Override
    public OptionalDouble slotsPerDay() {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalInt slotsInAll() {
        return OptionalInt.of(1);
    }

    @Override
    public LocalDate endsOn() {
        return dueAt.minusNanos(1).toLocalDate();
    }
}
