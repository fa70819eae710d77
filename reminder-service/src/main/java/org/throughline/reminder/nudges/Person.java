package org.throughline.reminder.nudges;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;

/** What is known of one client: who treats them and where they are. */
public record Person(
        ClientRef client,
        @Nullable TherapistId therapist,
        @Nullable ZoneId zone,
        long heard,
        Revision revision) implements Aggregate {

    static Person unheard(ClientRef client) {
        return new Person(client, null, null, 0, Revision.NEW);
    }

    Person heard(AssignmentEvent.AboutClient event, long sequence) {
        return sequence <= heard ? this : new Person(client, event.therapist(), event.zone(), sequence, revision);
    }
}
