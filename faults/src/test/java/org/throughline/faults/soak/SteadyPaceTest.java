package org.throughline.faults.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyPaceTest {

    private final AtomicLong now = new AtomicLong();
    private final SteadyPace pace = new SteadyPace(5, now::get);

    @Test
    void whoever_comes_at_once_waits_a_fifth_of_a_second_for_each_before() {
        assertThat(pace.untilNextTurn()).isZero();
        assertThat(pace.untilNextTurn()).isEqualTo(Duration.ofMillis(200));
        assertThat(pace.untilNextTurn()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void whoever_was_held_up_catches_up_on_ten_seconds_and_no_more() {
        now.set(Duration.ofMinutes(5).toNanos());

        for (var turn = 0; turn <= 50; turn++) {
            assertThat(pace.untilNextTurn()).isZero();
        }
        assertThat(pace.untilNextTurn()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void when_it_is_over_nobody_waits_and_nobody_counts() {
        pace.untilNextTurn();
        pace.end();

        assertThat(pace.untilNextTurn()).isZero();
        assertThat(pace.untilNextTurn()).isZero();
        assertThat(pace.turns()).isEqualTo(1);
    }
}
