package org.throughline.faults.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.faults.soak.Trend.Verdict;

class TrendTest {

    private static final Duration WHOLE = Duration.ofMinutes(30);

    @Test
    void what_grows_in_the_first_third_only_is_warming_up() {
        assertThat(memory(minute -> minute < 10 ? 100 + 10 * minute : 200)).isEqualTo(Verdict.FLAT);
    }

    @Test
    void what_goes_on_growing_is_rising() {
        assertThat(memory(minute -> 200 + 5 * minute)).isEqualTo(Verdict.RISING);
    }

    @Test
    void what_grows_by_fifteen_in_a_hundred_between_the_thirds_is_flat() {
        assertThat(memory(minute -> minute < 20 ? 1_000 : 1_149)).isEqualTo(Verdict.FLAT);
        assertThat(memory(minute -> minute < 20 ? 1_000 : 1_151)).isEqualTo(Verdict.RISING);
    }

    @Test
    void a_small_amount_is_no_growth_however_large_a_share_it_is() {
        assertThat(memory(minute -> minute < 20 ? 10 : 41)).isEqualTo(Verdict.FLAT);
        assertThat(memory(minute -> minute < 20 ? 10 : 43)).isEqualTo(Verdict.RISING);
    }

    @Test
    void single_peaks_are_no_trend() {
        assertThat(memory(minute -> minute % 5 == 0 ? 900 : 200)).isEqualTo(Verdict.FLAT);
    }

    @Test
    void what_waits_longer_than_a_second_more_is_rising() {
        assertThat(trend(Measure.OUTBOX_AGE, minute -> minute < 20 ? 0 : 0.9)).isEqualTo(Verdict.FLAT);
        assertThat(trend(Measure.OUTBOX_AGE, minute -> minute < 20 ? 0 : 1.1)).isEqualTo(Verdict.RISING);
    }

    @Test
    void few_readings_say_nothing() {
        assertThat(Trend.of(
                                "tracking",
                                Measure.LAG,
                                readings(Measure.LAG, it -> 0).subList(0, 14),
                                WHOLE)
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    private static Verdict memory(IntToDoubleFunction atMinute) {
        return trend(Measure.MEMORY, atMinute);
    }

    private static Verdict trend(Measure measure, IntToDoubleFunction atMinute) {
        return Trend.of("tracking", measure, readings(measure, atMinute), WHOLE).verdict();
    }

    private static List<Reading> readings(Measure measure, IntToDoubleFunction atMinute) {
        return IntStream.range(0, 30)
                .mapToObj(it -> new Reading("tracking", measure, Duration.ofMinutes(it), atMinute.applyAsDouble(it)))
                .toList();
    }
}
