package org.throughline.analytics.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.Pauses.Pause;
import org.throughline.analytics.adherence.PlanTold.Over;
import org.throughline.analytics.adherence.PlanTold.Paused;
import org.throughline.analytics.adherence.PlanTold.Resumed;
import org.throughline.analytics.adherence.PlanTold.Scheduled;
import org.throughline.events.PlanFacts;
import org.throughline.events.ScheduleKind;

/**
 * What is known of a plan's schedule at the moment of asking.
 *
 * @param current the schedule version that holds on the client's date; absent until the plan has been heard of
 */
record Schedule(@Nullable PlanFacts current, Pauses pauses, boolean ended) {

    static Schedule asOf(History<PlanTold> told, Instant asOf, LocalDate today) {
        var versions = told.asOf(asOf, Scheduled.class).map(Scheduled::plan).toList();
        return new Schedule(
                versions.stream()
                        .filter(it -> !it.effectiveFrom().isAfter(today))
                        .reduce((earlier, later) -> later)
                        .or(() -> versions.stream().findFirst())
                        .orElse(null),
                pauses(told, asOf),
                told.lastAsOf(asOf, Over.class).isPresent());
    }

    @Nullable
    Double slotsPerDay() {
        return current == null ? null : current.slotsPerDay();
    }

    Optional<Integer> slotsInAll() {
        if (current == null) {
            return Optional.empty();
        }
        return current.kind() == ScheduleKind.ONE_OFF && current.slotsInAll() == null
                ? Optional.of(1)
                : Optional.ofNullable(current.slotsInAll());
    }

    boolean finite() {
        return slotsInAll().isPresent() || (current != null && current.endsOn() != null);
    }

    /** Ended, or finite and nothing of it is to come. */
    boolean over(List<Slot> slots, Instant asOf, LocalDate today) {
        if (ended) {
            return true;
        }
        var endsOn = current == null ? null : current.endsOn();
        return finite()
                && slots.stream().allMatch(it -> it.overBy(asOf))
                && slotsInAll().map(it -> slots.size() >= it).orElse(true)
                && (endsOn == null || endsOn.isBefore(today) || slotsInAll().isPresent());
    }

    private static Pauses pauses(History<PlanTold> told, Instant asOf) {
        var pauses = new ArrayList<Pause>();
        told.asOf(asOf).forEach(it -> {
            switch (it) {
                case Paused(var at) -> pauses.add(new Pause(at, null));
                case Resumed(var at) -> {
                    if (!pauses.isEmpty()) {
                        pauses.add(new Pause(pauses.removeLast().from(), at));
                    }
                }
                case Scheduled _, Over _ -> {}
            }
        });
        return new Pauses(List.copyOf(pauses));
    }
}
