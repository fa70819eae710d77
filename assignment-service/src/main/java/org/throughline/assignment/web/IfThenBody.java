package org.throughline.assignment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.assignments.IfThen;

/** An if-then plan: "when {@code cue}, at {@code place}, I will {@code action}". */
record IfThenBody(
        @NotBlank(message = "Say what it is tied to.") @Size(max = 200, message = "Use at most 200 characters.")
        String cue,

        @Size(max = 200, message = "Use at most 200 characters.") @Nullable
        String place,

        @NotBlank(message = "Say what is done then.") @Size(max = 200, message = "Use at most 200 characters.")
        String action) {

    static @Nullable IfThenBody of(@Nullable IfThen plan) {
        return plan == null ? null : new IfThenBody(plan.cue(), plan.place(), plan.action());
    }

    static @Nullable IfThen plan(@Nullable IfThenBody body) {
        return body == null ? null : new IfThen(body.cue, body.place, body.action);
    }
}
