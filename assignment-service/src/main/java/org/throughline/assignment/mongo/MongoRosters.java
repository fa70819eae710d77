package org.throughline.assignment.mongo;

import java.time.Clock;
import org.springframework.stereotype.Repository;
import org.throughline.assignment.staff.Roster;
import org.throughline.assignment.staff.Rosters;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.delivery.Shape;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;

/** One document per clinic; of no client, it goes by the clinic's name. */
@Repository
class MongoRosters implements Rosters {

    private final OutboxCollection<Roster> rosters;
    private final Clock clock;

    MongoRosters(Outboxes outboxes, Clock clock) {
        this.rosters = outboxes.collection(new Shape<>(
                "rosters",
                Roster.class,
                it -> it.clinic().value(),
                it -> new ClientId(it.clinic().value()),
                _ -> null));
        this.clock = clock;
    }

    @Override
    public Roster of(ClinicId clinic) {
        return rosters.find(clinic.value()).orElseGet(() -> Roster.empty(clinic));
    }

    @Override
    public Roster record(Roster roster) {
        rosters.record(Decided.nothing(roster), clock.instant());
        return roster.written();
    }
}
