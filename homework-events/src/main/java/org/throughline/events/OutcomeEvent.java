package org.throughline.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tracking-service tells the world: everything that happens to a slot, and the client's measures. */
public sealed interface OutcomeEvent extends HomeworkEvent {

    /** Facts of a slot; the subject is the occurrence. */
    sealed interface AboutSlot extends OutcomeEvent {
        AssignmentId assignment();

        OccurrenceId occurrence();

        @Override
        default String subject() {
            return occurrence().value();
        }
    }

    record HomeworkStarted(
            ClinicId clinic, ClientId client, AssignmentId assignment, OccurrenceId occurrence, Instant startedAt)
            implements AboutSlot {}

    /**
     * Work was recorded for a slot, or the record that resolved it was edited (then {@code revision} grows).
     *
     * @param outcome COMPLETED, PARTIAL or ADAPTED
     * @param fraction dose done over dose agreed, 0 to 1; absent where work has no dose
     * @param late counted outside {@code [opensAt, graceUntil)} and not early
     * @param performedAt when the client says the work was done
     * @param recordedAt when the platform received the record
     * @param countedAt the instant that decided timeliness
     * @param meetsMinimumStep whether it counts for streak and consistency
     * @param ratings the client's ratings, each 0 to 4
     * @param measured time measured in the exercise, apart from what the client says
     */
    record HomeworkCompleted(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            RecordId record,
            int revision,
            Outcome outcome,
            @Nullable Double fraction,
            boolean late,
            boolean early,
            Instant performedAt,
            Instant recordedAt,
            Instant countedAt,
            boolean meetsMinimumStep,
            Map<Rating, Integer> ratings,
            @Nullable Duration measured)
            implements AboutSlot {}

    /** An honest no, in advance or afterwards. */
    record HomeworkSkipped(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            RecordId record,
            int revision,
            Barrier reason,
            boolean late,
            Instant recordedAt)
            implements AboutSlot {}

    /** No record before {@code graceUntil}; provisional until 72 h later, when offline work can no longer arrive. */
    record HomeworkMissed(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            Instant graceUntil,
            Instant missedAt,
            boolean provisional)
            implements AboutSlot {}

    record HomeworkExcused(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            ExcuseReason reason,
            Instant excusedAt)
            implements AboutSlot {}

    /**
     * A published miss was wrong: the record proves it was done, or skipped, on time. The causation id is the miss.
     *
     * @param reason the barrier when {@code outcome} is SKIPPED, else absent
     */
    record HomeworkCorrected(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            RecordId record,
            int revision,
            Outcome outcome,
            @Nullable Double fraction,
            @Nullable Barrier reason,
            boolean early,
            Instant performedAt,
            Instant recordedAt,
            Instant countedAt,
            boolean meetsMinimumStep,
            Map<Rating, Integer> ratings,
            @Nullable Duration measured)
            implements AboutSlot {}

    /**
     * What got in the way of a missed slot, which stays missed.
     *
     * @param inTime received before {@code lateUntil}, so that it counts as showing up
     */
    record BarrierReported(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            Barrier reason,
            Instant reportedAt,
            boolean inTime)
            implements AboutSlot {}

    record QuestionAsked(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            QuestionId question,
            Instant askedAt)
            implements AboutSlot {}

    /** {@code reopened}: the slot was excused for the question and is open again. */
    record QuestionAnswered(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            QuestionId question,
            Instant answeredAt,
            boolean reopened)
            implements AboutSlot {}

    /** The therapist's ratings of recorded work, each 0 to 4. */
    record ReviewRated(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            TherapistId therapist,
            Map<Rating, Integer> ratings,
            Instant ratedAt)
            implements AboutSlot {}

    /** Practice beyond every slot: kept and praised, outside adherence. The subject is the record. */
    record HomeworkPractised(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            RecordId record,
            Outcome outcome,
            @Nullable Double fraction,
            Instant performedAt,
            Instant recordedAt,
            boolean meetsMinimumStep)
            implements OutcomeEvent {
        @Override
        public String subject() {
            return record.value();
        }
    }

    /** A questionnaire was answered; score and severity are absent when items are missing. The subject is the measure. */
    record MeasureCompleted(
            ClinicId clinic,
            ClientId client,
            MeasureId measure,
            Instrument instrument,
            @Nullable Integer score,
            @Nullable Severity severity,
            Instant completedAt)
            implements OutcomeEvent {
        @Override
        public String subject() {
            return measure.value();
        }
    }

    /** PHQ-9 item 9 was answered above zero. */
    record MeasureRiskFlagged(
            ClinicId clinic, ClientId client, MeasureId measure, Instrument instrument, Instant completedAt)
            implements OutcomeEvent {
        @Override
        public String subject() {
            return measure.value();
        }
    }
}
