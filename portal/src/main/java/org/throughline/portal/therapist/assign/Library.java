package org.throughline.portal.therapist.assign;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The clinic's templates, its own copies among them. */
record Library(List<Template> items) {

    record Template(
            String id,
            String type,
            String title,
            String purpose,
            String minimumStep,
            @Nullable String copyOf,
            @Nullable Dose dose) {

        private boolean speaksOf(String words) {
            return (title + " " + purpose + " " + type.replace('_', ' '))
                    .toLowerCase(Locale.ROOT)
                    .contains(words);
        }
    }

    record Dose(double target, String unit) {}

    List<Template> matching(@Nullable String words, @Nullable String type) {
        var sought = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return items.stream()
                .filter(it -> type == null || type.isBlank() || it.type().equals(type))
                .filter(it -> it.speaksOf(sought))
                .toList();
    }

    List<String> types() {
        return items.stream().map(Template::type).distinct().sorted().toList();
    }
}
