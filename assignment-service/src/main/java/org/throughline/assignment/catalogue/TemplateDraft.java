package org.throughline.assignment.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.TemplateId;

/**
 * What a therapist changes of a template; what is absent stays as it was.
 *
 * @param title at most 120 characters
 * @param purpose at most 1000 characters
 * @param steps 1 to 20, each at most 500 characters
 * @param example at most 4000 characters
 * @param minimumStep at most 500 characters
 */
record TemplateDraft(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable List<String> steps,
        @Nullable String example,
        @Nullable String minimumStep,
        @Nullable Dose dose,
        @Nullable Privacy defaultPrivacy,
        @Nullable Worksheet worksheet) {

    TemplateDraft {
        steps = steps == null ? null : List.copyOf(steps);
    }

    /** The first version of a clinic's own. */
    Template copyOf(Template original, TemplateId id) {
        return on(original, id, 1, original.id());
    }

    Template nextOf(Template current) {
        return on(current, current.id(), current.version() + 1, current.copyOf());
    }

    private Template on(Template was, TemplateId id, int version, @Nullable TemplateId copyOf) {
        return new Template(
                id,
                version,
                copyOf,
                was.type(),
                or(title, was.title()),
                or(purpose, was.purpose()),
                or(steps, was.steps()),
                or(example, was.example()),
                or(minimumStep, was.minimumStep()),
                dose == null ? was.dose() : dose,
                or(defaultPrivacy, was.defaultPrivacy()),
                or(worksheet, was.worksheet()));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
