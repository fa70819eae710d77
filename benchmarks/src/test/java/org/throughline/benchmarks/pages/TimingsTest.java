package org.throughline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {

    @Test
    void a_percentile_is_a_time_that_was_measured() {
        var timings = new Timings(
                LongStream.rangeClosed(1, 100)
                        .map(it -> 101 - it)
                        .mapToObj(it -> it * 1_000_000)
                        .toList(),
                0,
                Duration.ZERO);

        assertThat(timings.percentile(50)).isEqualTo(50);
        assertThat(timings.percentile(95)).isEqualTo(95);
        assertThat(timings.percentile(99)).isEqualTo(99);
    }

    @Test
    void of_one_all_are_that_one() {
        assertThat(new Timings(List.of(1_234_567L), 0, Duration.ZERO).percentile(95))
                .isEqualTo(1.23);
    }
}
