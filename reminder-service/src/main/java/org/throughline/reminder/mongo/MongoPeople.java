package org.throughline.reminder.mongo;

import java.time.Instant;
import java.util.Optional;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.reminder.nudges.People;
import org.throughline.reminder.nudges.Person;

/** One document per client. */
public record MongoPeople(OutboxCollection<Person> collection) implements People {

    public static final Shape<Person> SHAPE = new Shape<>(
            "people",
            Person.class,
            it -> it.client().documentId(it.client().client()),
            it -> it.client().client(),
            _ -> null);

    @Override
    public Optional<Person> find(ClientRef client) {
        return collection.find(client.documentId(client.client()));
    }

    @Override
    public void record(Person person, Instant at) {
        collection.record(Decided.nothing(person), at);
    }
}
