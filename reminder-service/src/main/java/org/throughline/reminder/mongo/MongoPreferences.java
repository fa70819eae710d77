package org.throughline.reminder.mongo;

import java.time.Instant;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.PreferencesBook;

/** One document per client who said something. */
public record MongoPreferences(OutboxCollection<Preferences> collection) implements PreferencesBook {

    public static final Shape<Preferences> SHAPE = new Shape<>(
            "preferences",
            Preferences.class,
            it -> it.client().documentId(it.client().client()),
            it -> it.client().client(),
            _ -> null);

    @Override
    public Preferences of(ClientRef client) {
        return collection.find(client.documentId(client.client())).orElseGet(() -> Preferences.unspoken(client));
    }

    @Override
    public void record(Decided<Preferences> decided, Instant at) {
        collection.record(decided, at);
    }
}
