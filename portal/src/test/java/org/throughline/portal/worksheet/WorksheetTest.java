package org.throughline.portal.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.portal.services.Refusal;
import tools.jackson.databind.json.JsonMapper;

class WorksheetTest {

    private static final Worksheet SHEET = JsonMapper.builder().build().readValue("""
                    {"items":[
                      {"linkId":"mood","text":"Mood","type":"slider","min":1,"max":10,"required":true},
                      {"linkId":"habits","text":"Habits","type":"choice","repeats":true,
                       "options":[{"code":"phone","text":"My phone"},{"code":"other","text":"Another"}]},
                      {"linkId":"habit-other","text":"Which?","type":"string",
                       "enableWhen":[{"linkId":"habits","operator":"=","value":"other"}]},
                      {"linkId":"about","type":"group","items":[
                        {"linkId":"hours","text":"Hours","type":"decimal"},
                        {"linkId":"out","text":"Outside?","type":"boolean"}]},
                      {"linkId":"feelings","text":"Feelings","type":"group","repeats":true,"items":[
                        {"linkId":"feeling","text":"Feeling","type":"string"},
                        {"linkId":"strength","text":"Strength","type":"slider","min":0,"max":100}]}]}""", Worksheet.class);

    private static Map<String, String[]> form(String... namesAndValues) {
        Map<String, String[]> form = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1].split("\\|"));
        }
        return form;
    }

    @Test
    void what_was_typed_is_read_as_the_worksheet_wants_it() {
        var answers = Typed.answers(
                SHEET,
                form("a.mood", "7", "a.habits", "phone|other", "a.hours", "6,5", "a.out", "true", "a.stranger", "x"));

        assertThat(answers)
                .isEqualTo(Map.of("mood", 7L, "habits", List.of("phone", "other"), "hours", 6.5, "out", true));
    }

    @Test
    void empty_rows_are_none() {
        var answers = Typed.answers(
                SHEET,
                form(
                        "a.feelings.0.feeling", "sad",
                        "a.feelings.0.strength", "60",
                        "a.feelings.1.feeling", " ",
                        "a.feelings.1.strength", "",
                        "a.feelings.2.feeling", "calm"));

        assertThat(answers.get("feelings"))
                .isEqualTo(List.of(Map.of("feeling", "sad", "strength", 60L), Map.of("feeling", "calm")));
    }

    @Test
    void what_is_no_number_goes_on_as_it_is_and_is_for_the_service_to_refuse() {
        assertThat(Typed.answers(SHEET, form("a.hours", "plenty"))).isEqualTo(Map.of("hours", "plenty"));
    }

    @Test
    void a_question_comes_when_the_answer_before_calls_for_it() {
        var without = field("a.habit-other", Map.of("habits", List.of("phone")));
        var with = field("a.habit-other", Map.of("habits", List.of("phone", "other")));

        assertThat(without.asked()).isFalse();
        assertThat(with.asked()).isTrue();
    }

    @Test
    void what_is_not_asked_any_more_is_not_sent() {
        var typed = Map.<String, Object>of("habits", List.of("phone"), "habit-other", "humming");

        assertThat(Asked.only(SHEET, Map.of(), typed)).isEqualTo(Map.of("habits", List.of("phone")));
    }

    @Test
    void one_row_more_comes_when_it_is_wished() {
        var answers = Map.of("feelings", List.of(Map.of("feeling", "sad")));
        var fields = Form.of(SHEET, answers, List.of(), "a.feelings");

        assertThat(fields.getLast().rows()).hasSize(2);
        assertThat(fields.getLast().rows().getFirst().getFirst().value()).isEqualTo("sad");
        assertThat(fields.getLast().rows().getLast().getFirst().name()).isEqualTo("a.feelings.1.feeling");
    }

    @Test
    void what_the_service_says_of_an_answer_stands_beside_it() {
        var wrongs = List.of(
                new Refusal.Field("/answers/mood", "required", "This one is needed."),
                new Refusal.Field("/answers/feelings/0/strength", "out-of-range", "Stay on the scale."));
        var fields = Form.of(SHEET, Map.of("feelings", List.of(Map.of("strength", 300))), wrongs, null);

        assertThat(Form.all(fields).filter(it -> it.wrong() != null).map(Field::name))
                .containsExactly("a.mood", "a.feelings.0.strength");
    }

    @Test
    void answers_can_be_read_in_the_words_of_the_worksheet() {
        var answers = Map.of("mood", 7, "habits", List.of("phone"), "feelings", List.of(Map.of("feeling", "sad")));

        assertThat(Line.of(SHEET, answers))
                .extracting(Line::asked, Line::values)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Mood", List.of("7")),
                        org.assertj.core.groups.Tuple.tuple("Habits", List.of("My phone")),
                        org.assertj.core.groups.Tuple.tuple("Feeling", List.of("sad")));
    }

    @Test
    void an_experiment_asks_one_stage_at_a_time() {
        var sheet = new Worksheet(List.of(group("stage-prediction"), group("stage-result"), group("more")));

        assertThat(sheet.of(Stage.PREDICTION).items()).extracting(Item::linkId).containsExactly("stage-prediction");
        assertThat(sheet.of(Stage.RESULT).items()).extracting(Item::linkId).containsExactly("stage-result", "more");
    }

    private static Field field(String name, Map<String, ?> answers) {
        return Form.all(Form.of(SHEET, answers, List.of(), null))
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Item group(String linkId) {
        return new Item(linkId, null, Type.GROUP, false, false, null, null, null, List.of(), List.of(), List.of());
    }
}
