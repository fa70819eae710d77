package org.throughline.tracking.worksheets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Outcome;
import org.throughline.tracking.homework.AnswerCheck;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Submission;
import org.throughline.tracking.homework.Wrong;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers against the worksheet that was handed out; work on paper has none. */
final class WorksheetCheck implements AnswerCheck {

    private static final TypeReference<Map<String, @Nullable Object>> ANSWERS = new TypeReference<>() {};

    private final TemplateVersions templates;
    private final JsonMapper json;

    WorksheetCheck(TemplateVersions templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @Override
    public List<Wrong> check(Occurrence slot, Submission said) {
        var answers = said.words().answers();
        if (answers == null) {
            return List.of();
        }
        var worksheet = templates.of(slot).worksheet();
        var complete = said.entry().outcome() == Outcome.COMPLETED;
        return FormCheck.check(worksheet, json.readValue(answers, ANSWERS), said.stage(), complete);
    }
}
