package org.throughline.analytics.adherence;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of any set of slots, pooled.
 *
 * @param completion done, late included, of expected: the headline
 * @param onTime done on time, of expected
 * @param showUp any honest record, a reason for a miss included, of expected: what the client sees
 */
public record Adherence(
        Rate completion, Rate onTime, Dose dose, Rate showUp, Rate missed, Quality quality, Counts counts) {

    static Adherence of(Collection<Slot> slots, Ask ask) {
        var over = slots.stream().filter(ask::covers).toList();
        var expected = over.stream().filter(it -> !it.state().outside()).toList();
        return new Adherence(
                rate(expected, expected.stream().filter(it -> it.state().done())),
                rate(expected, expected.stream().filter(it -> it.state().done() && !it.late())),
                Dose.of(expected),
                rate(expected, expected.stream().filter(Slot::shownUp)),
                rate(expected, expected.stream().filter(it -> it.state() == SlotState.MISSED)),
                Quality.of(expected),
                Counts.of(over, expected, ask));
    }

    private static Rate rate(List<Slot> expected, Stream<Slot> counted) {
        return Rate.of((int) counted.count(), expected.size());
    }
}
