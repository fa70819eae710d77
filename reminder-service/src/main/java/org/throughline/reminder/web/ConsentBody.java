package org.throughline.reminder.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;
import org.throughline.reminder.preferences.EmailConsent;

/** @param version of the words they read, when they agree; saying no needs none */
record ConsentBody(@Nullable Boolean given, @Nullable String version) {

    /** @throws Problem 422 where it is not said, or said to other words than those of now */
    boolean said() {
        if (given == null) {
            throw Problem.invalid(List.of(new FieldProblem("/given", "required", "Say true or false.")));
        }
        if (given && !EmailConsent.WORDING.equals(version)) {
            throw Problem.invalid(List.of(new FieldProblem(
                    "/version", "other-words", "Show the words of version " + EmailConsent.WORDING + " first.")));
        }
        return given;
    }
}
