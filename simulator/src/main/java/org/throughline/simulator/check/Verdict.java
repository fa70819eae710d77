package org.throughline.simulator.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which slot a piece of work resolves, read from the definitions (2.2 and 2.4).
 *
 * @param slot empty for extra practice
 */
record Verdict(Optional<Slot> slot, boolean late, boolean early) {

    private static final Duration OFFLINE = Duration.ofDays(3);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Set<String> NEVER_WORK = Set.of("TIMEZONE", "LATE_ASSIGNED");
    private static final Comparator<Slot> BY_DUE =
            Comparator.comparing(it -> it.times().dueAt());
    private static final Comparator<Slot> BY_KEY =
            Comparator.comparing(Slot::period).thenComparingInt(Slot::index);
    private static final Comparator<Slot> EARLIEST =
            BY_DUE.thenComparing(it -> it.times().opensAt()).thenComparing(BY_KEY);
    private static final Comparator<Slot> NEWEST = BY_DUE.thenComparing(BY_KEY);

    static Verdict on(Collection<Slot> plan, String named, Instant performed, Instant recorded) {
        var t = inFuture(performed, recorded) ? recorded : performed;
        var counted = trusted(performed, recorded) ? performed : recorded;
        var early = first(plan, it -> it.id().equals(named) && isEarly(it, counted));
        if (early.isPresent()) {
            return new Verdict(early, false, true);
        }
        return first(plan, it -> open(it) && takes(it, t, counted, recorded))
                .or(() -> first(plan, it -> excusedFromWork(it) && takes(it, t, counted, recorded)))
                .map(it -> new Verdict(Optional.of(it), !it.times().contain(counted), false))
                .or(() -> newestMissed(plan, t, recorded).map(it -> new Verdict(Optional.of(it), true, false)))
                .orElseGet(() -> new Verdict(Optional.empty(), false, false));
    }

    /** When a skip was said: not later than it was received, and believed for 72 h. */
    static Instant countedAt(Instant said, Instant recorded) {
        return trusted(said, recorded) ? said : recorded;
    }

    private static boolean trusted(Instant performed, Instant recorded) {
        return !inFuture(performed, recorded)
                && Duration.between(performed, recorded).compareTo(OFFLINE) <= 0;
    }

    private static boolean inFuture(Instant performed, Instant recorded) {
        return performed.isAfter(recorded.plus(SKEW));
    }

    private static boolean isEarly(Slot slot, Instant counted) {
        return slot.agreed().allowEarly()
                && open(slot)
                && counted.isBefore(slot.times().opensAt());
    }

    private static boolean open(Slot slot) {
        return slot.is(State.UNRESOLVED) || slot.is(State.MISSED);
    }

    private static boolean excusedFromWork(Slot slot) {
        return slot.is(State.EXCUSED) && !NEVER_WORK.contains(slot.reason());
    }

    /** Late work must also be received before the late window ends. */
    private static boolean takes(Slot slot, Instant t, Instant counted, Instant recorded) {
        return slot.times().contain(t)
                && (slot.times().contain(counted)
                        || recorded.isBefore(slot.times().lateUntil()));
    }

    private static Optional<Slot> newestMissed(Collection<Slot> plan, Instant t, Instant recorded) {
        return plan.stream()
                .filter(it -> it.is(State.MISSED) && it.closesBy(t))
                .filter(it -> recorded.isBefore(it.times().lateUntil()))
                .max(NEWEST);
    }

    private static Optional<Slot> first(Collection<Slot> plan, Predicate<Slot> which) {
        return plan.stream().filter(which).min(EARLIEST);
    }
}
