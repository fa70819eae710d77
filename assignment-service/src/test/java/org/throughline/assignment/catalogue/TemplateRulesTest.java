package org.throughline.assignment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRulesTest {

    @Test
    void a_small_template_is_enough() {
        assertThat(told(Drafts.template(Drafts.minutes()))).isEmpty();
    }

    @Test
    void work_may_have_no_dose() {
        assertThat(told(Drafts.template(List.of("Breathe"), null, Drafts.minutes())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, minutes, 0.2, /dose/target out-of-range",
        "-1, minutes, 0.2, /dose/target out-of-range",
        "5, a quiet hour, 0.2, /dose/unit not-a-code",
        "5, Minutes, 0.2, /dose/unit not-a-code",
        "5, minutes, 0, /dose/minimumFraction out-of-range",
        "5, minutes, 1.1, /dose/minimumFraction out-of-range"
    })
    void a_dose_is_a_number_of_something(double target, String unit, double minimum, String told) {
        assertThat(told(Drafts.template(List.of("Breathe"), new Dose(target, unit, minimum), Drafts.minutes())))
                .containsExactly(told);
    }

    @Test
    void steps_are_there_and_not_endless() {
        assertThat(told(Drafts.template(List.of(), null, Drafts.minutes()))).containsExactly("/steps required");
        assertThat(told(Drafts.template(Collections.nCopies(21, "Breathe"), null, Drafts.minutes())))
                .containsExactly("/steps too-many");
        assertThat(told(Drafts.template(List.of("Breathe", "x".repeat(501)), null, Drafts.minutes())))
                .containsExactly("/steps/1 too-long");
    }

    @Test
    void words_are_there_and_not_endless() {
        var template = Drafts.template(Drafts.minutes());

        assertThat(told(Drafts.titled(" ").nextOf(template))).containsExactly("/title required");
        assertThat(told(Drafts.titled("x".repeat(121)).nextOf(template))).containsExactly("/title too-long");
    }

    private static Stream<String> told(Template template) {
        return TemplateRules.problems(template).stream().map(it -> it.pointer() + " " + it.code());
    }
}
