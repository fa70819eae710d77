package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.simulator.check.Planted.at;
import static org.throughline.simulator.check.Planted.daily;
import static org.throughline.simulator.check.Planted.slot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** A planted difference between what clients did and what a service says raises its figure. */
class ComparisonTest {

    private final Findings findings = new Findings();
    private final Counts counts = Counts.of(
            List.of(
                    slot(16).resolved(State.COMPLETED, new Work("r", false, false, null, Map.of())),
                    slot(17).resolved(State.PARTIAL, new Work("s", false, false, 0.25, Map.of())),
                    slot(18).missed().spokenOf(),
                    slot(19).excused("ILLNESS"),
                    slot(25)),
            LocalDate.of(2026, 3, 16),
            LocalDate.of(2026, 3, 30),
            at("2026-03-22T12:00:00Z"));

    @Test
    void the_formulae_of_a_week() {
        assertThat(counts.expected()).isEqualTo(3);
        assertThat(counts.completion()).isEqualTo(1);
        assertThat(counts.dose()).isEqualTo(1.25);
        assertThat(counts.showUp()).isEqualTo(3);
        assertThat(counts.in(State.MISSED)).isEqualTo(1);
    }

    @Test
    void figures_that_agree_raise_nothing() {
        new AdherenceCheck(findings, "c").compare(counts, rightAnswer());

        assertThat(findings.none()).isTrue();
    }

    @Test
    void a_wrong_adherence_raises_its_figure() {
        var answer = rightAnswer();
        answer.withObject("/completion").put("numerator", 2);

        new AdherenceCheck(findings, "c").compare(counts, answer);

        assertThat(findings.count(Figure.ADHERENCE)).isOne();
    }

    @Test
    void no_data_that_is_left_out_or_zero_raises_its_figure() {
        var nobody = new Counts(List.of());
        var answer = Json.object();
        answer.putObject("completion").put("numerator", 0).put("denominator", 0).putNull("rate");
        var check = new AdherenceCheck(findings, "c");

        check.fraction("c", "completion", 0, nobody.expected(), answer);
        assertThat(findings.none()).isTrue();

        answer.withObject("/completion").put("rate", 0);
        check.fraction("c", "completion", 0, nobody.expected(), answer);
        answer.withObject("/completion").remove("rate");
        check.fraction("c", "completion", 0, nobody.expected(), answer);
        assertThat(findings.count(Figure.ADHERENCE)).isEqualTo(2);
    }

    @Test
    void a_wrong_state_raises_its_figure() {
        var item = Json.object().put("occurrenceId", "slot-17").put("state", "COMPLETED");

        new StateCheck(findings).compare(Planted.client(List.of(), daily(17)), List.of(slot(17)), List.of(item));

        assertThat(findings.count(Figure.ADHERENCE)).isOne();
    }

    @Test
    void an_accepted_record_without_an_event_is_lost_and_one_that_nobody_sent_is_unexplained() {
        var phantom = Planted.told(
                "homework.completed",
                "slot-18",
                1,
                at("2026-03-18T12:00:00Z"),
                Json.object().put("record", "phantom"));

        new CommandCheck(findings, List.of(phantom))
                .check(List.of(Planted.done(17, "r", at("2026-03-17T12:00:00Z"), null)));

        assertThat(findings.count(Figure.LOST)).isOne();
        assertThat(findings.count(Figure.UNEXPLAINED)).isOne();
    }

    private static ObjectNode rightAnswer() {
        var answer = Json.object();
        metric(answer, "completion", 1);
        metric(answer, "onTime", 1);
        metric(answer, "dose", 1.25);
        metric(answer, "showUp", 3);
        metric(answer, "missed", 1);
        answer.putObject("headline").put("rate", 1 / 3.0);
        var quality = answer.putObject("quality");
        List.of("client", "therapist", "combined")
                .forEach(it -> quality.putObject(it).putNull("mean"));
        var counts = answer.putObject("counts");
        Map.of("expected", 3, "completed", 1, "adapted", 0, "partial", 1, "skipped", 0)
                .forEach(counts::put);
        Map.of("missed", 1, "excused", 1, "withdrawn", 0, "late", 0, "corrected", 0)
                .forEach(counts::put);
        return answer;
    }

    private static void metric(ObjectNode answer, String name, double numerator) {
        answer.putObject(name).put("numerator", numerator).put("denominator", 3).put("rate", numerator / 3);
    }
}
