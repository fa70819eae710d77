package org.throughline.tracking.homework;

import org.jspecify.annotations.Nullable;

/**
 * What the client wrote; it never leaves this service in an event.
 *
 * @param answers worksheet answers as a JSON object; absent where none was filled in
 * @param adaptation in which other form it was done
 * @param discuss to be talked about in the next session
 */
public record Words(
        @Nullable String answers,
        @Nullable String note,
        @Nullable String adaptation,
        Privacy privacy,
        boolean discuss) {}
