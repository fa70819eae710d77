package org.throughline.benchmarks.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.benchmarks.contest.Tally;

class LoopSideTest {

    @Test
    void what_was_never_told_is_lost_once_though_it_cannot_be_seen_either() {
        var tally = LoopSide.tally(Map.of("lost", 3.0, "repeated", 0.0), new Tally(2, 0, 0));

        assertThat(tally).isEqualTo(new Tally(3, 0, 0));
    }

    @Test
    void told_twice_and_counted_twice_are_both_too_often() {
        var tally = LoopSide.tally(Map.of("lost", 0.0, "repeated", 1.0), new Tally(0, 2, 1));

        assertThat(tally).isEqualTo(new Tally(0, 3, 1));
    }
}
