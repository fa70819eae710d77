package org.throughline.tracking.homework;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A record as the client sends it.
 *
 * @param zone where the client was; absent for the zone of the slot
 * @param stage absent where the work has no stages
 * @param hash of the request, to tell a retry from a mistake
 */
public record Submission(
        Entry entry,
        @Nullable ZoneId zone,
        Words words,
        @Nullable Stage stage,
        String hash) {}
