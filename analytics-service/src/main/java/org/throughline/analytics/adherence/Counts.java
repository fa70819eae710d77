package org.throughline.analytics.adherence;

import java.util.List;

/**
 * How the slots of a period stand; completed, adapted, partial, skipped and missed add up to expected.
 *
 * @param late of the expected ones, worked on after their time
 * @param corrected of the expected ones, first published as missed
 * @param provisional of the missed ones, offline work may still correct them
 * @param reminderFaults of the expected ones, a reminder could not be delivered, which is never the client's fault
 */
public record Counts(
        int expected,
        int completed,
        int adapted,
        int partial,
        int skipped,
        int missed,
        int excused,
        int withdrawn,
        int late,
        int corrected,
        int provisional,
        int reminderFaults) {

    static Counts of(List<Slot> over, List<Slot> expected, Ask ask) {
        return new Counts(
                expected.size(),
                in(over, SlotState.COMPLETED),
                in(over, SlotState.ADAPTED),
                in(over, SlotState.PARTIAL),
                in(over, SlotState.SKIPPED),
                in(over, SlotState.MISSED),
                in(over, SlotState.EXCUSED),
                in(over, SlotState.WITHDRAWN),
                (int) expected.stream()
                        .filter(it -> it.state().worked() && it.late())
                        .count(),
                (int) expected.stream().filter(it -> it.story().corrected()).count(),
                (int) expected.stream().filter(it -> it.provisional(ask.asOf())).count(),
                (int) expected.stream().filter(Slot::reminderFault).count());
    }

    private static int in(List<Slot> slots, SlotState state) {
        return (int) slots.stream().filter(it -> it.state() == state).count();
    }
}
