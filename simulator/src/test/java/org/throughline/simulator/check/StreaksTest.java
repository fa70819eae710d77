package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreaksTest {

    @Test
    void one_miss_in_seven_is_forgiven_and_a_second_one_ends_the_run() {
        assertThat(run("111011").current()).isEqualTo(5);
        assertThat(run("1110110").current()).isZero();
        assertThat(run("11101101").best()).isEqualTo(5);
    }

    @Test
    void the_first_miss_of_all_breaks_nothing() {
        assertThat(run("01").current()).isOne();
    }

    @Test
    void consistency_of_a_daily_plan() {
        assertThat(run("1").consistency(1)).isCloseTo(1 - Math.pow(0.5, 1 / 13.0), within(1e-12));
        assertThat(run("10").consistency(1)).isLessThan(run("1").consistency(1)).isPositive();
    }

    private static Streaks run(String done) {
        return new Streaks(IntStream.range(0, done.length())
                .mapToObj(it -> done.charAt(it) == '1')
                .toList());
    }
}
