package org.throughline.portal.client.homework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.worksheet.Asked;
import org.throughline.portal.worksheet.Field;
import org.throughline.portal.worksheet.Form;
import org.throughline.portal.worksheet.Line;
import org.throughline.portal.worksheet.Stage;
import org.throughline.portal.worksheet.Typed;
import org.throughline.portal.worksheet.Worksheet;

/**
 * The worksheet of a slot, as far as it is filled in.
 *
 * @param whole with both stages
 * @param stage absent where the work has no stages
 * @param predicted answers of the first stage, in the second
 * @param answers so far
 */
record Sheet(Worksheet whole, @Nullable Stage stage, Map<String, Object> predicted, Map<String, Object> answers) {

    /** @param predicted absent while nothing was predicted */
    static Sheet of(Worksheet whole, @Nullable Map<String, Object> predicted, Map<String, Object> draft) {
        var stage = !whole.hasStages() ? null : predicted == null ? Stage.PREDICTION : Stage.RESULT;
        return new Sheet(whole, stage, predicted == null ? Map.of() : predicted, draft);
    }

    /** What is asked now. */
    Worksheet now() {
        return stage == null ? whole : whole.of(stage);
    }

    Sheet typed(Map<String, String[]> fields) {
        return new Sheet(whole, stage, predicted, Typed.answers(now(), fields));
    }

    Sheet without(String linkId) {
        return new Sheet(whole.without(linkId), stage, predicted, answers);
    }

    List<Field> fields(List<Refusal.Field> wrongs, @Nullable String longer) {
        Map<String, Object> all = new HashMap<>(predicted);
        all.putAll(answers);
        return Form.of(now(), all, wrongs, longer);
    }

    /** What was predicted, to be read. */
    List<Line> before() {
        return Line.of(whole, predicted);
    }

    /** What tracking-service is told: nothing that was not asked. */
    Map<String, Object> asked() {
        return Asked.only(now(), predicted, answers);
    }
}
