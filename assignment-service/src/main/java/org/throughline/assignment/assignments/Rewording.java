package org.throughline.assignment.assignments;

import org.jspecify.annotations.Nullable;

/** Words of an agreement that become others; absent stays. */
public record Rewording(
        @Nullable String purpose,
        @Nullable String goal,
        @Nullable String minimumStep,
        @Nullable IfThen ifThen) {

    public static final Rewording NONE = new Rewording(null, null, null, null);
}
