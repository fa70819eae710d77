package org.throughline.portal.therapist.brief;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries that the client wants to talk about. */
record Flagged(List<Item> items) {

    record Item(String occurrenceId, String assignmentId, Latest latest) {}

    record Latest(
            boolean discuss, Instant recordedAt, @Nullable String note) {}

    /** What came in later than the brief knows of is not in it. */
    List<Item> between(@Nullable Instant since, Instant asOf) {
        return items.stream()
                .filter(it -> it.latest().discuss())
                .filter(it -> !it.latest().recordedAt().isAfter(asOf))
                .filter(it -> since == null || it.latest().recordedAt().isAfter(since))
                .toList();
    }
}
