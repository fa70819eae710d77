package org.throughline.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Goal goal = new Goal("ours", "raw", Measure.RATE, 0.25);
    private final Findings findings = new Findings(
            Map.of("ours", "16 writers", "raw", "acks=all"),
            List.of(
                    new Sample("ours", 1_000, 1, new Cpu(0.5, 1.25, 0.25), Tally.CLEAN, Map.of("p99LateMillis", 12.0)),
                    new Sample("raw", 10_000, 2, new Cpu(0.75, 0, 0.25), Tally.CLEAN, Map.of())),
            List.of(new Comparison(goal, 1_000, 5_000)),
            List.of(new Check("late", 12, "ms", 250)),
            List.of(),
            List.of(),
            Tally.CLEAN,
            List.of("PostgreSQL is not here"));

    @Test
    void the_line_of_json_has_what_the_specification_asks_for() {
        var json = Reports.of(findings).json();

        assertThat(json.propertyNames())
                .contains(
                        "name",
                        "ours",
                        "peer",
                        "ratio",
                        "unit",
                        "goal",
                        "lost",
                        "duplicated",
                        "reordered",
                        "environment",
                        "samples");
        assertThat(json.path("ratio").asDouble()).isEqualTo(0.2);
        assertThat(json.path("reached").asBoolean()).isFalse();
        assertThat(json.path("environment").path("database").asString()).isEqualTo("embedded, not MongoDB");
        assertThat(json.toString()).doesNotContain("\n");
    }

    @Test
    void operations_are_told_with_their_error_and_what_they_allocate() {
        var report = Reports.of(
                Findings.of(List.of(new Operation("fold an event", 1_234, 5.678, 1_300, 512, "a client of 60 days"))));

        assertThat(report.text())
                .contains("| fold an event | 1230 | 5.68 | 1300 | 512 | a client of 60 days |")
                .doesNotContain("Side");
        assertThat(report.json().at("/operations/0/nanos").asInt()).isEqualTo(1_230);
    }

    @Test
    void the_section_names_date_machine_settings_and_what_was_missed() {
        assertThat(Reports.of(findings).text())
                .startsWith("## outbox\n")
                .contains("2026-03-29 07:00 UTC, scale `small`", "embedded, not MongoDB")
                .contains("| ours | raw | 1000 | 5000 | **0.200** | 0.25 | events per second, missed |")
                .contains("- late: 12 ms (goal: at most 250; reached)")
                .contains("| ours | 1000 | 1000 | 2000 | 500 | 1250 | 250 | 16 writers |")
                .contains("- PostgreSQL is not here");
    }
}
