package org.throughline.portal.client.barrier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slot about which it was said.
 *
 * @param recordId of the no that was said; absent for the reason of a miss
 */
record Slot(
        String occurrenceId,
        String assignmentId,
        String templateId,
        int templateVersion,
        @Nullable String recordId,
        @Nullable List<String> records) {

    /** The record that holds the reason. */
    public @Nullable String told() {
        return recordId != null || records == null || records.isEmpty() ? recordId : records.getLast();
    }
}
