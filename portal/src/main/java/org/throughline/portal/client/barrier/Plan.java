package org.throughline.portal.client.barrier;

import org.jspecify.annotations.Nullable;

/** What was agreed. */
record Plan(
        String title,
        String purpose,
        String goal,
        String minimumStep,
        @Nullable IfThen ifThen) {

    record IfThen(String cue, @Nullable String place, String action) {}
}
