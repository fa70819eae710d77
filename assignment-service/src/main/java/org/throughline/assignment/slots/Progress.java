package org.throughline.assignment.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.Plan;
import org.throughline.assignment.plans.Surroundings;

/** How far a plan has come. */
public final class Progress {

    private static final LocalDate FOR_EVER = LocalDate.of(9000, 1, 1);
    private static final Duration OFFLINE = Duration.ofDays(3);

    private final boolean allIssued;
    private final List<Slot> expected;

    public Progress(Plan plan, Surroundings here, Collection<Slot> existing) {
        this.expected = existing.stream()
                .filter(it -> it.state() != SlotState.WITHDRAWN || it.isTakenOut())
                .toList();
        this.allIssued = plan.isFinite()
                && !expected.isEmpty()
                && expected.stream().filter(it -> it.againOf() == null).count()
                        >= plan.slots(here, FOR_EVER).size();
    }

    /** A finite plan of which nothing is left to do. */
    public boolean isDone() {
        return allIssued && expected.stream().noneMatch(it -> it.state() == SlotState.OPEN);
    }

    /** From when on nothing that is said about a slot can change any more; null while more slots are to come. */
    public @Nullable Instant overAt() {
        return allIssued
                ? expected.stream()
                        .map(Progress::settledAt)
                        .max(Instant::compareTo)
                        .orElse(null)
                : null;
    }

    private static Instant settledAt(Slot slot) {
        var synced = slot.windows().graceUntil().plus(OFFLINE);
        return synced.isAfter(slot.windows().lateUntil())
                ? synced
                : slot.windows().lateUntil();
    }
}
