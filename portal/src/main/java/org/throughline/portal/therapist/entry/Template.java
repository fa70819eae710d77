package org.throughline.portal.therapist.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions that were asked, in the version that was answered. */
record Template(Worksheet worksheet) {

    record Worksheet(List<Item> items) {}

    record Item(
            String linkId,
            @Nullable String text,
            String type,
            @Nullable Double max,
            @Nullable List<Option> options,
            @Nullable List<Item> items) {

        String wording(Object value) {
            return options == null
                    ? String.valueOf(value)
                    : options.stream()
                            .filter(it -> it.code().equals(value))
                            .findFirst()
                            .map(Option::text)
                            .orElse(String.valueOf(value));
        }
    }

    record Option(String code, String text) {}

    /** Without the questions, codes must do. */
    static Template unknown(Map<String, Object> answers) {
        return new Template(new Worksheet(answers.keySet().stream()
                .map(it -> new Item(it, it, "string", null, null, null))
                .toList()));
    }
}
