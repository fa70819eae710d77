package org.throughline.events;

import java.time.Instant;

/** What reminder-service tells the world; each planned reminder ends in exactly one of sent, suppressed, failed, cancelled. */
public sealed interface ReminderEvent extends HomeworkEvent {

    AssignmentId assignment();

    OccurrenceId occurrence();

    ReminderId reminder();

    @Override
    default String subject() {
        return reminder().value();
    }

    record ReminderPlanned(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            ReminderId reminder,
            ReminderStep step,
            Channel channel,
            Instant sendAt)
            implements ReminderEvent {}

    /** {@code attempt} above 1 means that an earlier attempt may have reached the client too. */
    record ReminderSent(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            ReminderId reminder,
            ReminderStep step,
            Channel channel,
            Instant sendAt,
            Instant sentAt,
            int attempt)
            implements ReminderEvent {}

    record ReminderSuppressed(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            ReminderId reminder,
            NotSentReason reason,
            Instant suppressedAt)
            implements ReminderEvent {}

    record ReminderFailed(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            ReminderId reminder,
            NotSentReason reason,
            Instant failedAt)
            implements ReminderEvent {}

    record ReminderCancelled(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            ReminderId reminder,
            NotSentReason reason,
            Instant cancelledAt)
            implements ReminderEvent {}

    /** It comes later, or earlier: the client asked, the plan moved, or it is quiet where the client is. */
    record ReminderSnoozed(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            ReminderId reminder,
            Instant until)
            implements ReminderEvent {}

    /** The client recorded something after this reminder was sent. */
    record ReminderActed(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            OccurrenceId occurrence,
            ReminderId reminder,
            Instant actedAt)
            implements ReminderEvent {}
}
