package org.throughline.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WellbeingTest {

    private static final Wellbeing BETTER = Wellbeing.of(new Wellbeing.Course(18, 5), new Wellbeing.Course(14, 4));

    @Test
    void scores_go_from_one_to_the_other_and_hardly_beside() {
        assertThat(sum(BETTER.answers("PHQ_9", 0, dice()))).isBetween(17, 19);
        assertThat(sum(BETTER.answers("PHQ_9", 1, dice()))).isBetween(4, 6);
        assertThat(sum(BETTER.answers("GAD_7", 0.5, dice()))).isBetween(8, 10);
    }

    @Test
    void answers_fit_the_questionnaire_and_none_alarms_that_was_not_drawn() {
        assertThat(BETTER.answers("PHQ_9", 0, dice()))
                .hasSize(9)
                .allMatch(it -> it >= 0 && it <= 3)
                .last()
                .isEqualTo(0);
        assertThat(BETTER.answers("GAD_7", 0, dice())).hasSize(7).allMatch(it -> it >= 0 && it <= 3);
    }

    @Test
    void whoever_has_no_course_swings() {
        var sums = IntStream.range(0, 30)
                .map(it -> sum(Wellbeing.swinging().answers("PHQ_9", 0, Dice.of(1, it))))
                .summaryStatistics();

        assertThat(Wellbeing.swinging().instruments()).containsExactly("PHQ_9");
        assertThat(sums.getMax() - sums.getMin()).isGreaterThan(5);
    }

    private static Dice dice() {
        return Dice.of(1, "wellbeing");
    }

    private static int sum(List<Integer> answers) {
        return answers.stream().mapToInt(Integer::intValue).sum();
    }
}
