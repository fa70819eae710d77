package org.throughline.assignment.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.TemplateId;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;

/**
 * A clinic's wish to make a template its own.
 *
 * @param copyOf the template to start from, in its latest version
 * @param title what the copy is called
 * @see TemplateDraft for the other fields
 */
record CopyRequest(
        @Nullable TemplateId copyOf,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable List<String> steps,
        @Nullable String example,
        @Nullable String minimumStep,
        @Nullable Dose dose,
        @Nullable Privacy defaultPrivacy,
        @Nullable Worksheet worksheet) {

    CopyRequest {
        steps = steps == null ? null : List.copyOf(steps);
    }

    TemplateId original() {
        if (copyOf == null) {
            throw Problem.invalid(List.of(new FieldProblem("/copyOf", "required", "Name the template to copy.")));
        }
        return copyOf;
    }

    /** A copy has a title of its own, so an absent one is a blank one. */
    TemplateDraft draft() {
        return new TemplateDraft(
                title == null ? "" : title, purpose, steps, example, minimumStep, dose, defaultPrivacy, worksheet);
    }
}
