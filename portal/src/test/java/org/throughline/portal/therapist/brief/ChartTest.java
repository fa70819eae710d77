package org.throughline.portal.therapist.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);

    @Test
    void a_week_without_data_is_no_bar_rather_than_a_bar_of_nothing() {
        var chart = chart(week(MONDAY, null, null), week(MONDAY.plusWeeks(1), "0 of 3", 0.0));

        assertThat(chart.bars().getFirst().height()).isNull();
        assertThat(chart.bars().getLast().height()).isZero();
        assertThat(chart.rows().getFirst().shown()).isNull();
    }

    @Test
    void all_done_reaches_the_top() {
        assertThat(chart(week(MONDAY, "3 of 3", 1.0)).bars().getFirst().y()).isEqualTo(Chart.TOP);
    }

    @Test
    void scores_stand_in_the_table_of_their_week_and_a_week_between_has_none() {
        var chart = Chart.of(
                new BriefTold.Timeline(
                        List.of(week(MONDAY, "1 of 2", 0.5)),
                        List.of(score(MONDAY, 27), score(MONDAY.plusWeeks(2), 9)),
                        List.of()),
                ZoneOffset.UTC);

        assertThat(chart.rows()).extracting(it -> it.scores().getFirst()).containsExactly("27", "", "9");
        assertThat(chart.lines().getFirst().dots().getFirst().y()).isEqualTo(Chart.TOP);
    }

    private static Chart chart(BriefTold.Week... weeks) {
        return Chart.of(new BriefTold.Timeline(List.of(weeks), List.of(), List.of()), ZoneOffset.UTC);
    }

    private static BriefTold.Week week(LocalDate from, @Nullable String shown, @Nullable Double rate) {
        return new BriefTold.Week(from, new BriefTold.Rate(shown, rate));
    }

    private static BriefTold.Score score(LocalDate week, int score) {
        var at = Instant.parse(week + "T10:00:00Z");
        return new BriefTold.Score("PHQ_9", at, week, score, false);
    }
}
