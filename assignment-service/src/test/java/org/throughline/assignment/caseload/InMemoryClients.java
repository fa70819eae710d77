package org.throughline.assignment.caseload;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.assignment.Kept;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.TherapistId;

public final class InMemoryClients implements Clients {

    private final Kept<Client> kept;

    public InMemoryClients(List<HomeworkEvent> told) {
        kept = new Kept<>(
                it -> it.ref().documentPrefix(),
                (it, revision) -> new Client(
                        it.ref(),
                        it.displayName(),
                        it.therapist(),
                        it.zone(),
                        it.zonePolicy(),
                        it.homeZone(),
                        it.sessions(),
                        it.travels(),
                        it.plansFollowAt(),
                        it.dischargedAt(),
                        it.requestHash(),
                        revision),
                told);
    }

    public Optional<Client> enrol(Clock clock, ClientRef ref, Enrolment enrolment) {
        return new EnrolClient(this, clock).enrol(ref, enrolment, "hash");
    }

    public ChangeClient changes(PlansFollow plans, Clock clock) {
        return new ChangeClient(this, plans, clock);
    }

    @Override
    public Optional<Client> find(ClientRef ref) {
        return kept.find(ref.documentPrefix());
    }

    @Override
    public List<Client> treatedBy(ClinicId clinic, TherapistId therapist) {
        return kept.all().filter(it -> it.therapist().equals(therapist)).toList();
    }

    @Override
    public List<Client> of(ClinicId clinic) {
        return kept.all().toList();
    }

    @Override
    public void record(Decided<Client> decided, Instant at) {
        kept.record(decided);
    }
}
