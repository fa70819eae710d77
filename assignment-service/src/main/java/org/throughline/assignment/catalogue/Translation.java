package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A built-in template in another language: its words alone. What it asks, how it counts and what is stored is the
 * original's.
 *
 * @param worksheet the texts of items by link id, those of options by {@code linkId/code}
 */
record Translation(
        String title,
        String purpose,
        List<String> steps,
        String example,
        String minimumStep,
        Map<String, String> worksheet) {

    Translation {
        Objects.requireNonNull(title);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(example);
        Objects.requireNonNull(minimumStep);
        steps = List.copyOf(steps);
        worksheet = Map.copyOf(worksheet);
    }

    Template of(Template original) {
        return new Template(
                original.id(),
                original.version(),
                original.copyOf(),
                original.type(),
                title,
                purpose,
                steps,
                example,
                minimumStep,
                original.dose(),
                original.defaultPrivacy(),
                original.worksheet().said(worksheet));
    }
}
