package org.throughline.events;

import java.time.Instant;

/** What analytics-service tells the world: adherence of one assignment as known at {@code asOf}. */
public sealed interface AdherenceEvent extends HomeworkEvent {

    AssignmentId assignment();

    @Override
    default String subject() {
        return assignment().value();
    }

    record AdherenceUpdated(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            AdherenceCounts counts,
            Instant asOf,
            String formulaVersion)
            implements AdherenceEvent {}

    /** Late data changed what was said before. */
    record AdherenceRestated(
            ClinicId clinic,
            ClientId client,
            AssignmentId assignment,
            AdherenceCounts before,
            AdherenceCounts counts,
            Instant asOf,
            String formulaVersion)
            implements AdherenceEvent {}

    record AdherenceAtRisk(ClinicId clinic, ClientId client, AssignmentId assignment, RiskReason reason, Instant since)
            implements AdherenceEvent {}
}
