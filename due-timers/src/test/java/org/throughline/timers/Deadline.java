package org.throughline.timers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.Shape;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.Revision;

/** Homework that is missed when nobody completes it in time. */
record Deadline(
        String id, ClientId client, State state, @Nullable Instant due, int tries, Revision revision)
        implements Aggregate {

    static final Shape<Deadline> SHAPE =
            new Shape<>("deadlines", Deadline.class, Deadline::id, Deadline::client, Deadline::due);

    enum State {
        OPEN,
        COMPLETED,
        MISSED
    }

    static Deadline open(String id, Instant due) {
        return new Deadline(id, new ClientId("c-" + plain(id)), State.OPEN, due, 0, Revision.NEW);
    }

    Decided<Deadline> missed(Instant now) {
        return new Decided<>(
                new Deadline(id, client, State.MISSED, null, tries, revision),
                List.of(new HomeworkMissed(
                        new ClinicId("linden"),
                        client,
                        new AssignmentId("a"),
                        new OccurrenceId(plain(id)),
                        due == null ? now : due,
                        now,
                        false)));
    }

    Decided<Deadline> completed() {
        return Decided.nothing(new Deadline(id, client, State.COMPLETED, null, tries, revision));
    }

    Decided<Deadline> dueAgain(Instant at) {
        return Decided.nothing(new Deadline(id, client, state, at, tries + 1, revision));
    }

    Deadline at(Revision revision) {
        return new Deadline(id, client, state, due, tries, revision);
    }

    /** A key may name a clinic, and an id has no slash. */
    private static String plain(String id) {
        return id.replace('/', '-');
    }
}
