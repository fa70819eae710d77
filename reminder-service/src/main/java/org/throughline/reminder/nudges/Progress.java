package org.throughline.reminder.nudges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.NotSentReason;

/**
 * How far a reminder has come.
 *
 * @param attempt how often it was, or may have been, handed to the provider
 * @param tryAgainAt while SENDING: when another attempt may be made, because nobody reported on this one
 * @param actedAt when the client recorded something after it was sent
 */
public record Progress(
        ReminderState state,
        @Nullable NotSentReason reason,
        int attempt,
        @Nullable Instant tryAgainAt,
        @Nullable Instant sentAt,
        @Nullable Instant actedAt) {

    static final Progress PLANNED = new Progress(ReminderState.ARMED, null, 0, null, null, null);

    /** An attempt that ended before anything was handed over was none. */
    Progress armed() {
        var made = state == ReminderState.SENDING ? attempt - 1 : attempt;
        return new Progress(ReminderState.ARMED, null, made, null, null, null);
    }

    Progress sending(int attempt, Instant tryAgainAt) {
        return new Progress(ReminderState.SENDING, null, attempt, tryAgainAt, null, null);
    }

    Progress sent(Instant at) {
        return new Progress(ReminderState.SENT, null, attempt, null, at, null);
    }

    Progress ended(ReminderState state, NotSentReason why) {
        return new Progress(state, why, attempt, null, null, null);
    }

    Progress acted(Instant at) {
        return new Progress(state, reason, attempt, tryAgainAt, sentAt, at);
    }
}
