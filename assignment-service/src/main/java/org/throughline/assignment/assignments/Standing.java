package org.throughline.assignment.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.EndReason;
import org.throughline.events.WithdrawReason;

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

    void require(AssignmentState... states) {
        if (!List.of(states).contains(state)) {
            throw new NotInThisState(state);
        }
    }

    Instant startOr(Instant otherwise) {
        return startedAt == null ? otherwise : startedAt;
    }

    /** Why slots that were to come no longer are. */
    WithdrawReason withdrawReason() {
        if (EndReason.DISCHARGED.name().equals(reason)) {
            return WithdrawReason.DISCHARGED;
        }
        return state == AssignmentState.CANCELLED ? WithdrawReason.CANCELLED : WithdrawReason.ENDED;
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
