package org.throughline.events;

/** A fact of the platform: ids, times, states, codes and numbers, never a name or a client's words. */
public sealed interface HomeworkEvent permits AssignmentEvent, OutcomeEvent, ReminderEvent, AdherenceEvent {

    ClinicId clinic();

    ClientId client();

    /** Id of the aggregate whose sequence numbers this event carries. */
    String subject();
}
