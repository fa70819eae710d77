package org.throughline.tracking.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.tracking.homework.Entry;
import org.throughline.tracking.homework.Privacy;
import org.throughline.tracking.homework.Submission;
import org.throughline.tracking.homework.Words;

/**
 * "Not this time".
 *
 * @param saidAt when it was said, if that was offline; now where absent
 * @param note for the care team, at most 4000 characters
 */
record SkipRequest(
        @NotNull Barrier reason,
        @Nullable Instant saidAt,
        @Size(max = 4000) @Nullable String note) {

    Submission submission(RequestText text, Instant now) {
        var words = new Words(null, note, null, Privacy.ALL, false);
        return new Submission(Entry.skip(reason, saidAt == null ? now : saidAt), null, words, null, text.hash(this));
    }
}
