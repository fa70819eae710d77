package org.throughline.reminder.nudges;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentId;
import org.throughline.events.Barrier;
import org.throughline.events.ClientRef;
import org.throughline.events.ExcuseReason;
import org.throughline.events.HomeworkType;
import org.throughline.events.NotSentReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutcomeEvent;
import org.throughline.events.ReminderStep;
import org.throughline.events.Revision;
import org.throughline.events.SlotKey;
import org.throughline.events.Windows;

/**
 * What is known of one slot: from assignment-service whether and when it is expected, from tracking-service what became
 * of it; either may be heard first.
 *
 * @param key absent, as type and windows are, until the slot was heard to be assigned
 * @param barrier what got in the way, when the client said so
 * @param stateAt when the state came to be
 * @param assignmentsHeard highest sequence heard from assignment-service
 * @param outcomesHeard highest sequence heard from tracking-service
 */
public record Slot(
        ClientRef client,
        AssignmentId assignment,
        OccurrenceId occurrence,
        @Nullable SlotKey key,
        @Nullable HomeworkType type,
        @Nullable Windows windows,
        boolean withdrawn,
        SlotState state,
        @Nullable Barrier barrier,
        @Nullable Instant stateAt,
        @Nullable Instant barrierAt,
        long assignmentsHeard,
        long outcomesHeard,
        Revision revision)
        implements Aggregate {

    private static final Duration LINK_LIVES = Duration.ofDays(7);

    private static final Set<Barrier> SENSITIVE = Set.of(Barrier.EMOTIONALLY_DIFFICULT, Barrier.SHAME);

    static Slot unheard(ClientRef client, AssignmentId assignment, OccurrenceId occurrence) {
        return new Slot(
                client,
                assignment,
                occurrence,
                null,
                null,
                null,
                false,
                SlotState.OPEN,
                null,
                null,
                null,
                0,
                0,
                Revision.NEW);
    }

    /** How long a link in a message sent now may be answered with; null where there is nothing to answer. */
    @Nullable
    Instant answeredUntil(Instant now) {
        var waits = state == SlotState.OPEN || state == SlotState.MISSED;
        if (!waits || windows == null || !now.isBefore(windows.lateUntil())) {
            return null;
        }
        var longest = now.plus(LINK_LIVES);
        return windows.lateUntil().isBefore(longest) ? windows.lateUntil() : longest;
    }

    /** One of several of the same week, to be done on days of the client's choosing. */
    boolean isOfWeek() {
        return key != null && key.value().contains("-W");
    }

    /** Where a message would only hurt. */
    static boolean isSensitive(@Nullable Barrier barrier) {
        return barrier != null && SENSITIVE.contains(barrier);
    }

    Slot heard(AssignmentEvent.AboutSlot event, long sequence) {
        if (sequence <= assignmentsHeard) {
            return this;
        }
        return switch (event) {
            case AssignmentEvent.HomeworkAssigned it ->
                planned(it.slot(), it.type(), it.windows(), false, it.excused(), it.assignedAt(), sequence);
            case AssignmentEvent.HomeworkRescheduled it ->
                planned(
                        key,
                        type,
                        it.windows(),
                        false,
                        it.excused(),
                        it.windows().opensAt(),
                        sequence);
            case AssignmentEvent.HomeworkWithdrawn it ->
                planned(key, type, windows, true, null, it.withdrawnAt(), sequence);
        };
    }

    Slot heard(OutcomeEvent.AboutSlot event, long sequence) {
        if (sequence <= outcomesHeard) {
            return this;
        }
        return switch (event) {
            case OutcomeEvent.HomeworkCompleted it -> became(SlotState.DONE, null, it.recordedAt(), sequence);
            case OutcomeEvent.HomeworkSkipped it -> became(SlotState.SKIPPED, it.reason(), it.recordedAt(), sequence);
            case OutcomeEvent.HomeworkMissed it -> became(SlotState.MISSED, null, it.missedAt(), sequence);
            case OutcomeEvent.HomeworkExcused it ->
                became(
                        it.reason() == ExcuseReason.QUESTION ? SlotState.IN_QUESTION : SlotState.EXCUSED,
                        null,
                        it.excusedAt(),
                        sequence);
            case OutcomeEvent.HomeworkCorrected it ->
                became(
                        it.reason() == null ? SlotState.DONE : SlotState.SKIPPED,
                        it.reason(),
                        it.recordedAt(),
                        sequence);
            case OutcomeEvent.BarrierReported it -> became(state, it.reason(), it.reportedAt(), sequence);
            case OutcomeEvent.QuestionAnswered it
            when it.reopened() -> became(SlotState.OPEN, null, it.answeredAt(), sequence);
            case OutcomeEvent.QuestionAnswered _,
                    OutcomeEvent.QuestionAsked _,
                    OutcomeEvent.HomeworkStarted _,
                    OutcomeEvent.ReviewRated _ -> unchanged(sequence);
        };
    }

    /** Why a message of that step must not go out as things stand; null when it may. */
    @Nullable
    NotSentReason whyNot(ReminderStep step) {
        if (withdrawn) {
            return NotSentReason.WITHDRAWN;
        }
        return switch (step) {
            case AT_PLANNED_TIME, BEFORE_DUE ->
                switch (state) {
                    case OPEN -> null;
                    case DONE, SKIPPED -> NotSentReason.RECORDED;
                    case MISSED -> NotSentReason.PAST_GRACE;
                    case EXCUSED, IN_QUESTION -> NotSentReason.EXCUSED;
                };
            case AFTER_MISS ->
                switch (state) {
                    case OPEN, DONE, SKIPPED -> NotSentReason.RECORDED;
                    case MISSED -> barrier == null ? null : answered();
                    case EXCUSED, IN_QUESTION -> NotSentReason.EXCUSED;
                };
            case AFTER_BARRIER ->
                switch (state) {
                    case OPEN, DONE -> NotSentReason.RECORDED;
                    case SKIPPED, MISSED -> isSensitive(barrier) ? NotSentReason.SENSITIVE_BARRIER : null;
                    case EXCUSED, IN_QUESTION -> NotSentReason.EXCUSED;
                };
        };
    }

    private NotSentReason answered() {
        return isSensitive(barrier) ? NotSentReason.SENSITIVE_BARRIER : NotSentReason.RECORDED;
    }

    private Slot planned(
            @Nullable SlotKey key,
            @Nullable HomeworkType type,
            @Nullable Windows windows,
            boolean withdrawn,
            @Nullable ExcuseReason excused,
            Instant at,
            long sequence) {
        var bornExcused = excused != null && state == SlotState.OPEN;
        return new Slot(
                client,
                assignment,
                occurrence,
                key,
                type,
                windows,
                withdrawn,
                bornExcused ? SlotState.EXCUSED : state,
                barrier,
                bornExcused ? at : stateAt,
                barrierAt,
                sequence,
                outcomesHeard,
                revision);
    }

    private Slot became(SlotState state, @Nullable Barrier barrier, Instant at, long sequence) {
        return new Slot(
                client,
                assignment,
                occurrence,
                key,
                type,
                windows,
                withdrawn,
                state,
                barrier,
                state == this.state ? stateAt : at,
                barrier == null ? null : at,
                assignmentsHeard,
                sequence,
                revision);
    }

    private Slot unchanged(long sequence) {
        return new Slot(
                client,
                assignment,
                occurrence,
                key,
                type,
                windows,
                withdrawn,
                state,
                barrier,
                stateAt,
                barrierAt,
                assignmentsHeard,
                sequence,
                revision);
    }
}
