package org.throughline.tracking.web;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.Outcome;
import org.throughline.events.Rating;
import org.throughline.tracking.homework.Entry;
import org.throughline.tracking.homework.Privacy;
import org.throughline.tracking.homework.Stage;
import org.throughline.tracking.homework.Submission;
import org.throughline.tracking.homework.Words;

/**
 * What a client sends to record work, or to say it better.
 *
 * @param outcome COMPLETED, PARTIAL or ADAPTED; SKIPPED in an edit only. Where a dose was agreed the numbers decide
 *     between the first two
 * @param performedAt when it was done; absent: now, or as it was in an edit
 * @param zone where the client was; absent: that of the slot
 * @param dose how much was done, above 0, in the unit agreed
 * @param fraction how much was done of what was agreed, above 0 and at most 1, where no dose is given
 * @param answers by linkId: a value or a list of values
 * @param ratings each 0 to 4
 * @param measured time measured in the exercise, as an ISO 8601 duration
 * @param note at most 4000 characters
 * @param adaptation in which other form it was done, at most 1000 characters
 * @param privacy how much of it the care team sees; absent: as the template has it, or as it was in an edit
 * @param discuss to be talked about in the next session
 * @param stage PREDICTION leaves the slot open until the RESULT; absent where work has no stages
 * @param reason where an edit turns the record into a no
 */
record RecordRequest(
        @Nullable Outcome outcome,
        @Nullable Instant performedAt,
        @Nullable ZoneId zone,
        @Nullable Double dose,
        @Nullable Double fraction,
        @Nullable Map<String, @Nullable Object> answers,
        @Nullable Map<Rating, Integer> ratings,
        @Nullable Duration measured,
        @Size(max = 4000) @Nullable String note,
        @Size(max = 1000) @Nullable String adaptation,
        @Nullable Privacy privacy,
        @Nullable Boolean discuss,
        @Nullable Stage stage,
        @Nullable Barrier reason) {

    Submission submission(RequestText text, Instant usuallyAt, Privacy usualPrivacy) {
        var entry = new Entry(
                outcome == null ? Outcome.COMPLETED : outcome,
                performedAt == null ? usuallyAt : performedAt,
                dose,
                fraction,
                reason,
                Optional.ofNullable(ratings).orElse(Map.of()),
                measured);
        var words = new Words(
                answers == null ? null : text.json(answers),
                note,
                adaptation,
                privacy == null ? usualPrivacy : privacy,
                Boolean.TRUE.equals(discuss));
        return new Submission(entry, zone, words, stage, text.hash(this));
    }
}
