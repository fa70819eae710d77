package org.throughline.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.benchmarks.contest.Tally;

class OrderTest {

    private final Order order = new Order();

    @Test
    void events_of_several_subjects_are_in_order_each_for_itself() {
        assertThat(order.hear("a1", "a", 1)).isEqualTo(Tally.CLEAN);
        assertThat(order.hear("b1", "b", 1)).isEqualTo(Tally.CLEAN);
        assertThat(order.hear("a2", "a", 2)).isEqualTo(Tally.CLEAN);
        assertThat(order.heard()).isEqualTo(3);
    }

    @Test
    void a_record_that_comes_again_with_its_id_is_left_out() {
        order.hear("a1", "a", 1);
        order.hear("a2", "a", 2);

        assertThat(order.hear("a1", "a", 1)).isEqualTo(Tally.CLEAN);
        assertThat(order.heard()).isEqualTo(2);
        assertThat(order.repeated()).isEqualTo(1);
    }

    @Test
    void the_same_fact_with_another_id_is_a_duplicate() {
        order.hear("a1", "a", 1);

        assertThat(order.hear("x", "a", 1)).isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void an_event_before_its_forerunner_is_out_of_order() {
        assertThat(order.hear("a2", "a", 2)).isEqualTo(new Tally(0, 0, 1));
        assertThat(order.hear("a1", "a", 1)).isEqualTo(new Tally(0, 0, 1));
    }
}
