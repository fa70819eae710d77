package org.throughline.assignment.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A client takes it on.
 *
 * @param adaptation how they mean to do it otherwise, in their words
 */
record AcceptRequest(
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable
        String adaptation) {}
