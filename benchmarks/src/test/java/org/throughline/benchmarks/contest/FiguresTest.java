package org.throughline.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void a_median_is_the_middle_one_or_lies_between_the_two_in_the_middle() {
        assertThat(Figures.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Figures.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        var hundred = IntStream.rangeClosed(1, 100).mapToDouble(it -> 101 - it).toArray();

        assertThat(Figures.percentile(hundred, 0.99)).isEqualTo(99);
        assertThat(Figures.percentile(hundred, 0.50)).isEqualTo(50);
        assertThat(Figures.percentile(new double[] {7}, 0.99)).isEqualTo(7);
    }

    @Test
    void three_digits_are_told() {
        assertThat(Figures.rounded(123_456).toPlainString()).isEqualTo("123000");
        assertThat(Figures.rounded(0.012345).toPlainString()).isEqualTo("0.0123");
    }
}
