package org.throughline.tracking.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Instrument;
import org.throughline.events.MeasureId;
import org.throughline.events.OutcomeEvent.MeasureCompleted;
import org.throughline.events.OutcomeEvent.MeasureRiskFlagged;
import org.throughline.events.Severity;
import org.throughline.tracking.homework.WrongEntry;

/** Definitions 7. */
class ScoringTest {

    private static final ClientRef ANNA = new ClientRef(new ClinicId("linden"), new ClientId("c-anna"));
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PHQ_9,0,MINIMAL",
        "PHQ_9,4,MINIMAL",
        "PHQ_9,5,MILD",
        "PHQ_9,9,MILD",
        "PHQ_9,10,MODERATE",
        "PHQ_9,14,MODERATE",
        "PHQ_9,15,MODERATELY_SEVERE",
        "PHQ_9,19,MODERATELY_SEVERE",
        "PHQ_9,20,SEVERE",
        "PHQ_9,27,SEVERE",
        "GAD_7,4,MINIMAL",
        "GAD_7,5,MILD",
        "GAD_7,10,MODERATE",
        "GAD_7,14,MODERATE",
        "GAD_7,15,SEVERE",
        "GAD_7,21,SEVERE",
        "PHQ_2,2,NEGATIVE",
        "PHQ_2,3,POSITIVE",
        "PHQ_2,6,POSITIVE"
    })
    void bands_are_the_published_ones(Instrument instrument, int score, Severity severity) {
        assertThat(Scoring.severity(instrument, score)).isEqualTo(severity);
    }

    @Test
    void a_score_is_the_sum_of_all_items() {
        var decided = answered(Instrument.PHQ_9, 3, 3, 3, 3, 3, 3, 3, 3, 0);

        assertThat(decided.state().score()).isEqualTo(24);
        assertThat(decided.events()).singleElement().isInstanceOf(MeasureCompleted.class);
    }

    @Test
    void without_all_items_there_is_no_score() {
        var decided = answered(Instrument.GAD_7, 1, 1, null, 1, 1, 1, 1);

        assertThat(decided.state().score()).isNull();
        assertThat(decided.state().severity()).isNull();
    }

    @Test
    void item_nine_above_zero_is_flagged_whatever_else_is_answered() {
        var decided = answered(Instrument.PHQ_9, null, null, null, null, null, null, null, null, 1);

        assertThat(decided.events()).last().isInstanceOf(MeasureRiskFlagged.class);
        assertThat(decided.state().riskFlagged()).isTrue();
    }

    @Test
    void other_instruments_have_no_item_nine() {
        assertThat(answered(Instrument.PHQ_2, 3, 3).state().riskFlagged()).isFalse();
    }

    @Test
    void answers_go_from_zero_to_three_and_are_all_sent() {
        var complete = new CompleteMeasure(null, Clock.systemUTC());
        var id = new MeasureId("m-1");

        assertThatExceptionOfType(WrongEntry.class)
                .isThrownBy(() -> complete.complete(ANNA, id, Instrument.PHQ_2, List.of(4, -1)))
                .satisfies(it -> assertThat(it.wrongs()).hasSize(2));
        assertThatExceptionOfType(WrongEntry.class)
                .isThrownBy(() -> complete.complete(ANNA, id, Instrument.PHQ_2, Collections.nCopies(3, 1)));
    }

    private static org.throughline.events.Decided<Measure> answered(Instrument instrument, Integer... answers) {
        return Measure.answered(ANNA, new MeasureId("m-1"), instrument, Arrays.asList(answers), NOW);
    }
}
