package org.throughline.assignment.assignments;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;

/**
 * How an assignment stands.
 *
 * @param reason of the state, as a code; absent where the state needs none
 * @param startedAt when it began to hold; absent until it is accepted
 * @param since when it came into this state
 * @param supersededBy the assignment that took its place
 */
public record Standing(
        AssignmentState state,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant since,
        @Nullable AssignmentId supersededBy) {

    static Standing proposed(Instant now) {
        return new Standing(AssignmentState.PROPOSED, null, now, null, now, null);
    }

    boolean is(AssignmentState asked, @Nullable Enum<?> why) {
        return state == asked && Objects.equals(reason, why == null ? null : why.name());
    }

    Standing started(Instant now) {
        return new Standing(AssignmentState.ACTIVE, null, createdAt, now, now, null);
    }

    Standing become(AssignmentState next, @Nullable Enum<?> why, Instant now) {
        return new Standing(next, why == null ? null : why.name(), createdAt, startedAt, now, supersededBy);
    }

    Standing superseded(AssignmentId by, Enum<?> why, Instant now) {
        return new Standing(AssignmentState.SUPERSEDED, why.name(), createdAt, startedAt, now, by);
    }
}
