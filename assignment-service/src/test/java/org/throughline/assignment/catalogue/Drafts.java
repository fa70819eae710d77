package org.throughline.assignment.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.HomeworkType;
import org.throughline.events.TemplateId;
import tools.jackson.databind.json.JsonMapper;

/** Templates and changes to them, by a word or two. */
final class Drafts {

    private Drafts() {}

    static Template template(Worksheet worksheet) {
        return template(List.of("Breathe"), new Dose(5, "minutes", 0.2), worksheet);
    }

    static Template template(List<String> steps, @Nullable Dose dose, Worksheet worksheet) {
        return new Template(
                new TemplateId("breathe"),
                1,
                null,
                HomeworkType.RELAXATION,
                "Breathe",
                "To rest",
                steps,
                "In, out",
                "Once",
                dose,
                Privacy.ALL,
                worksheet);
    }

    /** Items as JSON, with single quotes. */
    static Worksheet worksheet(String items) {
        return JsonMapper.shared().readValue("{\"items\": [" + items.replace('\'', '"') + "]}", Worksheet.class);
    }

    static Worksheet minutes() {
        return worksheet("{'linkId': 'minutes', 'text': 'How long?', 'type': 'integer', 'min': 0, 'max': 60}");
    }

    static TemplateDraft titled(String title) {
        return new TemplateDraft(title, null, null, null, null, null, null, null);
    }
}
