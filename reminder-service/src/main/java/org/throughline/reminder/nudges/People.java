package org.throughline.reminder.nudges;

import java.time.Instant;
import java.util.Optional;
import org.throughline.events.ClientRef;

/** What is known of all clients. */
public interface People {

    Optional<Person> find(ClientRef client);

    void record(Person person, Instant at);
}
