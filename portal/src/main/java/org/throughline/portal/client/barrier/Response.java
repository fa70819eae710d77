package org.throughline.portal.client.barrier;

import org.jspecify.annotations.Nullable;

/**
 * What the page answers.
 *
 * @param example absent while the catalogue cannot be had
 */
record Response(
        Reason reason, Slot slot, Plan plan, @Nullable String example) {}
