package org.throughline.benchmarks.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.benchmarks.contest.Cpu;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Tally;
import org.throughline.benchmarks.lab.Settings;

class ExpansionTest {

    private static final Cpu CPU = new Cpu(1, 0, 0);
    private static final Settings NONE = new Settings(Map.of());

    @Test
    void all_sides_find_the_same_instants() {
        var ours = expand(new OurExpansion(NONE));

        assertThat(ours.events()).isGreaterThan(5_000);
        assertThat(SchedulesBenchmark.disagreements(
                        List.of(ours, expand(new Ical4jExpansion(NONE)), expand(new BiweeklyExpansion(NONE)))))
                .isEqualTo(Tally.CLEAN);
    }

    @Test
    void one_instant_that_is_off_is_a_disagreement() {
        var sample = new Sample("a", 10, 1, CPU, Tally.CLEAN, Map.of("sum", 5.0));

        assertThat(SchedulesBenchmark.disagreements(
                        List.of(sample, new Sample("b", 10, 1, CPU, Tally.CLEAN, Map.of("sum", 6.0)))))
                .isEqualTo(new Tally(1, 0, 0));
    }

    private static Sample expand(Expansion expansion) {
        expansion.prepare(70);
        var done = expansion.run();
        return new Sample("side", done.events(), done.seconds(), CPU, Tally.CLEAN, done.more());
    }
}
