package org.throughline.assignment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.HomeworkType;
import org.throughline.events.TemplateId;

/** The columns that each kind of homework is known for. */
class HomeworkColumnsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            thought-record-full            | situation automatic-thought intensity patterns evidence-for evidence-against balanced-thought intensity-after
            mood-daily-check-in            | mood emotions context
            mood-in-the-moment             | mood emotions context
            journal-free                   | entry
            experiment-test-a-prediction   | prediction belief-before what-happened belief-after
            exposure-ladder-step           | step suds-before suds-peak suds-after minutes safety-behaviours
            relaxation-progressive-muscle  | tension-before minutes tension-after
            activation-plan-one-activity   | activity planned-date planned-time expected-pleasure expected-mastery actual-pleasure actual-mastery
            reading-chapter                | read-state takeaway
            skill-say-what-you-need        | situation steps-used went tweak
            observation-trigger-log        | trigger behaviour consequence-soon
            observation-tally              | count
            """)
    void are_all_there(String template, String columns) {
        var worksheet = new BuiltInTemplates()
                .find(new TemplateId(template), null)
                .orElseThrow()
                .worksheet();

        assertThat(worksheet.everyItem().map(WorksheetItem::linkId)).containsAll(Arrays.asList(columns.split(" ")));
    }

    @Test
    void an_experiment_has_a_group_for_each_of_its_two_stages() {
        assertThat(new BuiltInTemplates().latest().filter(it -> it.type() == HomeworkType.BEHAVIOURAL_EXPERIMENT))
                .allSatisfy(template -> assertThat(template.worksheet().items())
                        .extracting(WorksheetItem::linkId)
                        .containsExactly("stage-prediction", "stage-result"));
    }

    @ParameterizedTest
    @CsvSource({
        "mood-daily-check-in, mood, 1, 10",
        "exposure-ladder-step, suds-peak, 0, 100",
        "thought-record-full, intensity, 0, 100",
        "activation-plan-one-activity, actual-mastery, 0, 10"
    })
    void have_the_scales_that_therapists_know(String template, String linkId, double min, double max) {
        assertThat(new BuiltInTemplates()
                        .find(new TemplateId(template), null)
                        .orElseThrow()
                        .worksheet()
                        .everyItem())
                .filteredOn(it -> it.linkId().equals(linkId))
                .singleElement()
                .satisfies(it -> assertThat(it.min()).isEqualTo(min))
                .satisfies(it -> assertThat(it.max()).isEqualTo(max));
    }
}
