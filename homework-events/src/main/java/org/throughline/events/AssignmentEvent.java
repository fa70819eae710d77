package org.throughline.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What assignment-service tells the world: who is in whose care, which plans hold, which slots exist. */
public sealed interface AssignmentEvent extends HomeworkEvent {

    /** Facts of a client; the subject is the client. */
    sealed interface AboutClient extends AssignmentEvent {
        TherapistId therapist();

        ZoneId zone();

        ZonePolicy zonePolicy();

        /** The last past session and those known to come, in order. */
        List<SessionTime> sessions();

        @Override
        default String subject() {
            return client().value();
        }
    }

    /** Care begins, for the first time or again. */
    record ClientEnrolled(
            ClinicId clinic,
            ClientId client,
            TherapistId therapist,
            ZoneId zone,
            ZonePolicy zonePolicy,
            List<SessionTime> sessions)
            implements AboutClient {}

    /** Care has ended; an enrolment of the same client begins it again. */
    record ClientDischarged(
            ClinicId clinic,
            ClientId client,
            TherapistId therapist,
            ZoneId zone,
            ZonePolicy zonePolicy,
            List<SessionTime> sessions)
            implements AboutClient {}

    /** Therapist, zone or sessions changed; carries the whole new state. */
    record ClientChanged(
            ClinicId clinic,
            ClientId client,
            TherapistId therapist,
            ZoneId zone,
            ZonePolicy zonePolicy,
            List<SessionTime> sessions)
            implements AboutClient {}

    /** Facts of a plan; the subject is the assignment. */
    sealed interface AboutPlan extends AssignmentEvent {
        AssignmentId assignment();

        @Override
        default String subject() {
            return assignment().value();
        }
    }

    record AssignmentProposed(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            TherapistId therapist,
            TemplateId template,
            int templateVersion,
            HomeworkType type)
            implements AboutPlan {}

    record AssignmentStarted(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            TherapistId therapist,
            TemplateId template,
            int templateVersion,
            HomeworkType type,
            PlanFacts plan,
            Instant startedAt)
            implements AboutPlan {}

    record AssignmentDeclined(
            ClinicId clinic, ClientId client, AssignmentId assignment, DeclineReason reason, Instant declinedAt)
            implements AboutPlan {}

    record AssignmentChanged(
            ClinicId clinic, ClientId client, AssignmentId assignment, PlanFacts plan, Instant changedAt)
            implements AboutPlan {}

    record AssignmentPaused(
            ClinicId clinic, ClientId client, AssignmentId assignment, PauseReason reason, Instant pausedAt)
            implements AboutPlan {}

    record AssignmentResumed(ClinicId clinic, ClientId client, AssignmentId assignment, Instant resumedAt)
            implements AboutPlan {}

    record AssignmentEnded(ClinicId clinic, ClientId client, AssignmentId assignment, EndReason reason, Instant endedAt)
            implements AboutPlan {}

    record AssignmentCancelled(
            ClinicId clinic, ClientId client, AssignmentId assignment, EndReason reason, Instant cancelledAt)
            implements AboutPlan {}

    /** Facts of a slot; the subject is the occurrence. */
    sealed interface AboutSlot extends AssignmentEvent {
        AssignmentId assignment();

        OccurrenceId occurrence();

        @Override
        default String subject() {
            return occurrence().value();
        }
    }

    /**
     * A slot exists: one piece of homework is expected.
     *
     * @param strict a timed prompt; a later entry is flagged retrospective
     * @param allowEarly a record that names this slot may resolve it before it opens
     * @param doseTarget how much was agreed, in {@code doseUnit}; absent where work has no dose
     * @param minimumFraction the smallest fraction of the dose that counts as the minimum step
     * @param excused set when the slot was born excused (LATE_ASSIGNED, TIMEZONE)
     */
    record HomeworkAssigned(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            SlotKey slot,
            TherapistId therapist,
            HomeworkType type,
            TemplateId template,
            int templateVersion,
            Windows windows,
            boolean strict,
            boolean allowEarly,
            @Nullable Double doseTarget,
            @Nullable String doseUnit,
            @Nullable Double minimumFraction,
            Instant assignedAt,
            @Nullable ExcuseReason excused)
            implements AboutSlot {}

    /**
     * The windows of a slot moved, or how much was agreed for it.
     *
     * @param excused TIMEZONE when its local date was skipped by a zone change
     * @param doseTarget the new dose, in the unit the slot was assigned with; absent where it stays
     */
    record HomeworkRescheduled(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            Windows windows,
            RescheduleReason reason,
            @Nullable ExcuseReason excused,
            @Nullable Double doseTarget)
            implements AboutSlot {

        /** The dose stays. */
        public HomeworkRescheduled(
                ClinicId clinic,
                ClientId client,
                AssignmentId assignment,
                OccurrenceId occurrence,
                Windows windows,
                RescheduleReason reason,
                @Nullable ExcuseReason excused) {
            this(clinic, client, assignment, occurrence, windows, reason, excused, null);
        }
    }

    record HomeworkWithdrawn(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            WithdrawReason reason,
            Instant withdrawnAt)
            implements AboutSlot {}
}
