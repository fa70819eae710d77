package org.throughline.simulator.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The formulae of the definitions (section 3) over slots of a period [from, to) by due date, as known at an instant. */
record Counts(List<Slot> inPeriod) {

    static Counts of(Collection<Slot> slots, LocalDate from, LocalDate to, Instant asOf) {
        return new Counts(slots.stream()
                .filter(it -> !it.times().dueDate().isBefore(from)
                        && it.times().dueDate().isBefore(to))
                .filter(it -> it.closesBy(asOf))
                .toList());
    }

    Counts ofPlan(String assignment) {
        return new Counts(inPeriod.stream()
                .filter(it -> it.assignment().equals(assignment))
                .toList());
    }

    /** E: all but the withdrawn and the excused. */
    long expected() {
        return count(it -> true);
    }

    long completion() {
        return count(it -> it.is(State.COMPLETED) || it.is(State.ADAPTED));
    }

    long onTime() {
        return count(it -> (it.is(State.COMPLETED) || it.is(State.ADAPTED)) && !it.late());
    }

    double dose() {
        return expectedSlots().stream().mapToDouble(Slot::dose).sum();
    }

    long showUp() {
        return count(it -> it.state().holdsRecord() || (it.is(State.MISSED) && it.spoke()));
    }

    long in(State state) {
        return inPeriod.stream().filter(it -> it.is(state)).count();
    }

    long late() {
        return count(it -> it.state().isWork() && it.late());
    }

    long corrected() {
        return count(Slot::corrected);
    }

    /** Mean of the plans' completion rates, of those that have data. */
    OptionalDouble headline() {
        return inPeriod.stream()
                .map(Slot::assignment)
                .distinct()
                .map(this::ofPlan)
                .filter(it -> it.expected() > 0)
                .mapToDouble(it -> (double) it.completion() / it.expected())
                .average();
    }

    Quality quality() {
        return new Quality(
                expectedSlots().stream().filter(it -> it.state().isWork()).toList());
    }

    private long count(Predicate<Slot> which) {
        return expectedSlots().stream().filter(which).count();
    }

    private List<Slot> expectedSlots() {
        return inPeriod.stream()
                .filter(it -> !it.is(State.WITHDRAWN) && !it.is(State.EXCUSED))
                .toList();
    }
}
