package org.throughline.assignment.assignments;

import org.jspecify.annotations.Nullable;

/** What of an agreement becomes other at once; absent stays. */
public record Rewording(
        @Nullable String purpose,
        @Nullable String goal,
        @Nullable String minimumStep,
        @Nullable IfThen ifThen,
        @Nullable Integer movableByDays) {

    public static final Rewording NONE = new Rewording(null, null, null, null, null);
}
