package org.throughline.tracking.worksheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.tracking.homework.Stage;
import org.throughline.tracking.homework.Wrong;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers against the worksheet that was handed out. */
class FormCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Worksheet DIARY = JSON.readValue("""
            {"items": [
              {"linkId": "intro", "text": "Take a moment.", "type": "display"},
              {"linkId": "mood", "text": "Mood", "type": "slider", "required": true, "min": 0, "max": 10},
              {"linkId": "why", "text": "Why so low?", "type": "text", "required": true, "maxLength": 20,
               "enableWhen": [{"linkId": "mood", "operator": "<", "value": 4}]},
              {"linkId": "more", "text": "More", "type": "group", "items": [
                {"linkId": "tags", "text": "Tags", "type": "choice", "repeats": true,
                 "options": [{"code": "sad", "text": "Sad"}, {"code": "calm", "text": "Calm"}]},
                {"linkId": "day", "text": "Day", "type": "date"},
                {"linkId": "at", "text": "At", "type": "time"},
                {"linkId": "steps", "text": "Steps", "type": "integer"},
                {"linkId": "alone", "text": "Alone", "type": "boolean"}]},
              {"linkId": "activities", "text": "Activities", "type": "group", "repeats": true, "items": [
                {"linkId": "activity", "text": "What", "type": "string", "required": true}]}
            ]}""", Worksheet.class);

    private static final Worksheet EXPERIMENT = JSON.readValue("""
            {"items": [
              {"linkId": "stage-prediction", "type": "group", "items": [
                {"linkId": "prediction", "type": "text", "required": true}]},
              {"linkId": "stage-result", "type": "group", "items": [
                {"linkId": "outcome", "type": "text", "required": true}]}
            ]}""", Worksheet.class);

    @Test
    void a_filled_in_form_is_taken() {
        assertThat(check("""
                {"mood": 3, "why": "rain", "tags": ["sad"], "day": "2026-03-29", "at": "18:30", "steps": 4000,
                 "alone": true, "activities": [{"activity": "walk"}, {"activity": "soup"}]}""")).isEmpty();
    }

    @Test
    void what_is_required_is_asked_for_where_the_work_is_complete() {
        assertThat(check("{}")).containsExactly("/answers/mood required");
        assertThat(FormCheck.check(DIARY, Map.of(), null, false)).isEmpty();
    }

    @Test
    void what_was_not_asked_is_not_required() {
        assertThat(check("{\"mood\": 4}")).isEmpty();
        assertThat(check("{\"mood\": 3}")).containsExactly("/answers/why required");
    }

    @Test
    void what_was_not_asked_is_not_answered() {
        assertThat(check("{\"mood\": 9, \"why\": \"rain\"}")).containsExactly("/answers/why not-asked");
    }

    @Test
    void scales_have_two_ends() {
        assertThat(check("{\"mood\": 10.5}")).containsExactly("/answers/mood out-of-range");
        assertThat(check("{\"mood\": -1, \"why\": \"x\"}")).containsExactly("/answers/mood out-of-range");
    }

    @Test
    void every_kind_of_item_takes_its_kind_of_answer() {
        assertThat(check("""
                {"mood": "low", "tags": ["angry"], "day": "tomorrow", "at": 18, "steps": 1.5, "alone": "yes"}"""))
                .containsExactlyInAnyOrder(
                        "/answers/mood wrong-type",
                        "/answers/tags/0 not-an-option",
                        "/answers/day wrong-type",
                        "/answers/at wrong-type",
                        "/answers/steps wrong-type",
                        "/answers/alone wrong-type");
    }

    @Test
    void words_have_a_length() {
        assertThat(check("{\"mood\": 1, \"why\": \"" + "x".repeat(21) + "\"}"))
                .containsExactly("/answers/why too-long");
    }

    @Test
    void what_repeats_is_a_list_and_every_row_answers_for_itself() {
        assertThat(check("{\"mood\": 5, \"tags\": \"sad\"}")).containsExactly("/answers/tags wrong-type");
        assertThat(check("{\"mood\": 5, \"activities\": [{\"activity\": \"walk\"}, {}, {\"activity\": 7, \"x\": 1}]}"))
                .containsExactly(
                        "/answers/activities/1/activity required",
                        "/answers/activities/2/activity wrong-type",
                        "/answers/activities/2/x unknown");
    }

    @Test
    void what_the_form_does_not_have_is_refused() {
        assertThat(check("{\"mood\": 5, \"a/b\": 1}")).containsExactly("/answers/a~1b unknown");
    }

    @Test
    void each_stage_asks_for_its_own() {
        assertThat(FormCheck.check(EXPERIMENT, Map.of("prediction", "all stare"), Stage.PREDICTION, true))
                .isEmpty();
        assertThat(FormCheck.check(EXPERIMENT, Map.of("outcome", "two nodded"), Stage.RESULT, true))
                .isEmpty();
        assertThat(FormCheck.check(EXPERIMENT, Map.of("prediction", "all stare"), Stage.RESULT, true))
                .extracting(Wrong::pointer)
                .containsExactly("/answers/outcome");
    }

    private static List<String> check(String answers) {
        Map<String, Object> parsed = JSON.readValue(answers, new TypeReference<>() {});
        return FormCheck.check(DIARY, parsed, null, true).stream()
                .map(it -> it.pointer() + " " + it.code())
                .toList();
    }
}
