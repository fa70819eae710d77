package org.throughline.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContestTest {

    private final List<String> turns = new ArrayList<>();

    @Test
    void sides_take_turns_and_the_first_turn_of_each_does_not_count() {
        var samples = new Contest(List.of(side("a", 1), side("b", 2)), 2, it -> {}).hold();

        assertThat(turns).containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(samples).extracting(Sample::side).containsExactly("a", "b", "a", "b");
    }

    @Test
    void medians_are_compared_by_time_or_by_the_cpu_of_all_processes() {
        var sides = List.of(side("ours", 1), side("theirs", 4));
        var samples = new Contest(sides, 3, it -> {}).hold();

        var findings = Findings.of(
                sides,
                samples,
                List.of(
                        new Goal("ours", "theirs", Measure.RATE, 4),
                        new Goal("ours", "theirs", Measure.PER_CPU_SECOND, 20),
                        new Goal("ours", "absent", Measure.RATE, 1)));

        assertThat(findings.comparisons()).extracting(Comparison::ratio).containsExactly(4.0, 16.0);
        assertThat(findings.comparisons()).extracting(Comparison::reached).containsExactly(true, false);
        assertThat(findings.comparisons().getFirst().ours()).isEqualTo(100);
    }

    @Test
    void one_lost_event_fails_the_whole_run_however_fast_it_was() {
        var lossy = new Side() {
            @Override
            public String name() {
                return "lossy";
            }

            @Override
            public String settings() {
                return "none";
            }

            @Override
            public Sample turn() {
                return new Sample("lossy", 1_000_000, 1, new Cpu(1, 0, 0), new Tally(1, 0, 0), Map.of());
            }
        };

        var findings = Findings.of(List.of(lossy), new Contest(List.of(lossy), 1, it -> {}).hold(), List.of());

        assertThat(findings.tally()).isEqualTo(new Tally(1, 0, 0));
        assertThat(Reports.of(findings).failed()).isTrue();
        assertThat(Reports.of(findings).text()).contains("This run has failed");
    }

    private Side side(String name, double seconds) {
        return new Side() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String settings() {
                return "none";
            }

            @Override
            public Sample turn() {
                turns.add(name);
                return new Sample(
                        name,
                        100,
                        seconds,
                        new Cpu(seconds, seconds, seconds * seconds / 2 - 2 * seconds),
                        Tally.CLEAN,
                        Map.of());
            }
        };
    }
}
