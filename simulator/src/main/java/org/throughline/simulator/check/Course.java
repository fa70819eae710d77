package org.throughline.simulator.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How one plan began and how long it lasted (definitions, section 3: initiation and persistence).
 *
 * @param standing its slots that are neither excused nor withdrawn, in the order of their due times
 * @param work when work on it counted, practice beyond the slots included
 * @param over nothing of it is to come
 * @param today where the client lives
 */
record Course(List<Slot> standing, List<Instant> work, boolean over, LocalDate today, Instant asOf) {

    private static final int GIVEN_UP_AFTER = 3;

    static Course of(Collection<Slot> slots, List<Instant> work, PlanEnd end, LocalDate today, Instant asOf) {
        return new Course(
                slots.stream()
                        .filter(it -> !it.is(State.EXCUSED) && !it.is(State.WITHDRAWN))
                        .sorted(Comparator.<Slot, Instant>comparing(
                                        it -> it.times().dueAt())
                                .thenComparing(Slot::period)
                                .thenComparingInt(Slot::index))
                        .toList(),
                work,
                end.reached(slots, today, asOf),
                today,
                asOf);
    }

    /** Empty while it is open. */
    Optional<Boolean> initiated() {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        if (begun().isPresent()) {
            return Optional.of(true);
        }
        return latest().isAfter(asOf) ? Optional.empty() : Optional.of(false);
    }

    OptionalDouble hours() {
        return begun().stream().mapToDouble(this::hoursUntil).findFirst();
    }

    OptionalLong days() {
        if (standing.isEmpty()) {
            return OptionalLong.empty();
        }
        var last = standing.getLast().times().dueDate();
        var end = !over ? today : gaveUp() ? firstOfTheLastMisses().times().dueDate() : last;
        return OptionalLong.of(
                Math.max(0, ChronoUnit.DAYS.between(standing.getFirst().times().dueDate(), end)));
    }

    /** Whether the client might have gone on. */
    boolean censored() {
        return standing.isEmpty() || !over || !gaveUp();
    }

    private Optional<Instant> begun() {
        return standing.isEmpty()
                ? Optional.empty()
                : work.stream().filter(it -> it.isBefore(latest())).min(Comparator.naturalOrder());
    }

    private Instant latest() {
        return standing.getFirst().times().lateUntil();
    }

    private double hoursUntil(Instant begun) {
        var first = standing.getFirst();
        var assigned = first.agreed().assignedAt();
        var opens = first.times().opensAt();
        var from = assigned.isAfter(opens) ? assigned : opens;
        return Math.max(0, Duration.between(from, begun).toSeconds() / 3600.0);
    }

    private boolean gaveUp() {
        return lastMisses() >= GIVEN_UP_AFTER;
    }

    private Slot firstOfTheLastMisses() {
        return standing.get(standing.size() - (int) lastMisses());
    }

    private long lastMisses() {
        return standing.reversed().stream().takeWhile(it -> it.is(State.MISSED)).count();
    }
}
