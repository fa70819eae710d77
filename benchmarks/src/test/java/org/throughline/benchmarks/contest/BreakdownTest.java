package org.throughline.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    private final Breakdown breakdown = new Breakdown(
            "By part.",
            List.of(
                    new Slice("tracking", "JSON", 100),
                    new Slice("tracking", "domain", 300),
                    new Slice("analytics", "JSON", 600)));

    @Test
    void parts_are_told_the_dearest_first_with_their_share_of_each_process() {
        assertThat(breakdown.parts()).containsExactly("JSON", "domain");
        assertThat(new BreakdownTable(breakdown).lines())
                .containsExactly(
                        "By part.",
                        "",
                        "| µs of CPU each, and share | all | tracking | analytics |",
                        "|---|--:|--:|--:|",
                        "| all | 1000 (100 %) | 400 (100 %) | 600 (100 %) |",
                        "| JSON | 700 (70 %) | 100 (25 %) | 600 (100 %) |",
                        "| domain | 300 (30 %) | 300 (75 %) |  |",
                        "");
    }

    @Test
    void the_dearest_are_named_in_words() {
        assertThat(breakdown.dearest(1)).isEqualTo("JSON (700 µs, 70 %, most in analytics)");
        assertThat(breakdown.within(List.of("tracking")).dearest(2))
                .isEqualTo("domain (300 µs, 75 %, most in tracking), JSON (100 µs, 25 %, most in tracking)");
    }

    @Test
    void a_process_that_did_nothing_has_an_empty_column() {
        var idle = new Breakdown("", List.of(new Slice("tracking", "JSON", 100), new Slice("identity", "JSON", 0)));

        assertThat(new BreakdownTable(idle).lines()).contains("| JSON | 100 (100 %) | 100 (100 %) |  |");
    }

    @Test
    void it_stands_on_the_page_and_in_the_line_of_json() {
        var report = Reports.of(
                new Findings(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Tally.CLEAN, List.of())
                        .with(breakdown));

        assertThat(report.text()).contains("| domain | 300 (30 %) |");
        assertThat(report.json().at("/breakdowns/0/slices/2/micros").asInt()).isEqualTo(600);
    }
}
