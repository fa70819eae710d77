package org.throughline.portal.client.barrier;

import org.jspecify.annotations.Nullable;

/**
 * What the page answers.
 *
 * @param soFar absent where it does not belong into the answer or cannot be had
 * @param example absent while the catalogue cannot be had
 */
record Response(
        Reason reason,
        Slot slot,
        Plan plan,
        @Nullable SoFar soFar,
        @Nullable String example) {}
