package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.simulator.platform.Json;

class SequencesTest {

    private final Findings findings = new Findings();

    @Test
    void a_log_in_order_raises_nothing_and_an_exact_duplicate_is_harmless() {
        var once = new Sequences(findings).onceEach(List.of(event(1), event(2), event(1), event(3), event(2)));

        assertThat(findings.none()).isTrue();
        assertThat(once).extracting(Told::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_gap_is_a_loss() {
        new Sequences(findings).onceEach(List.of(event(1), event(3)));

        assertThat(findings.count(Figure.LOST)).isOne();
    }

    @Test
    void going_back_is_a_reordering() {
        new Sequences(findings).onceEach(List.of(event(1), event(3), event(2)));

        assertThat(findings.count(Figure.REORDERED)).isOne();
        assertThat(findings.count(Figure.LOST)).isZero();
    }

    @Test
    void another_event_under_a_used_sequence_is_a_duplicate() {
        var twin = Planted.told("homework.started", "slot", 1, Planted.MONDAY, Json.object());

        new Sequences(findings).onceEach(List.of(event(1), twin));

        assertThat(findings.count(Figure.DUPLICATED)).isOne();
    }

    @Test
    void the_same_fact_told_again_under_another_sequence_is_a_duplicate() {
        var missed = Planted.told("homework.missed", "slot", 1, Planted.MONDAY, Json.object());
        var again = Planted.told("homework.missed", "slot", 2, Planted.MONDAY, Json.object());

        new Sequences(findings).onceEach(List.of(missed, again));

        assertThat(findings.count(Figure.DUPLICATED)).isOne();
    }

    private static Told event(long sequence) {
        return Planted.told("barrier.reported", "slot", sequence, Planted.MONDAY, Json.object());
    }
}
