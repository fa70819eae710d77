package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweepRestTest {

    private static final Duration SHORTEST = Duration.ofMillis(250);

    private final SweepRest rest = new SweepRest(SHORTEST);

    @Test
    void a_database_that_stood_still_during_a_sweep_delays_no_other_sweep() {
        rest.after(Duration.ofMillis(2));

        assertThat(rest.after(Duration.ofSeconds(15))).isEqualTo(SHORTEST);
        assertThat(rest.after(Duration.ofMillis(2))).isEqualTo(SHORTEST);
    }

    @Test
    void where_each_sweep_takes_long_it_has_a_twentieth_of_the_time() {
        rest.after(Duration.ofMillis(900));

        assertThat(rest.after(Duration.ofMillis(800))).isEqualTo(Duration.ofSeconds(16));
    }
}
