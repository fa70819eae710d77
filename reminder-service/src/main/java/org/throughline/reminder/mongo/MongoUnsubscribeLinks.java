package org.throughline.reminder.mongo;

import java.time.Instant;
import java.util.Optional;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.Decided;
import org.throughline.reminder.preferences.UnsubscribeLink;
import org.throughline.reminder.preferences.UnsubscribeLinks;

/** Keyed by the token's hash alone: the token is all that its holder has to show. */
public record MongoUnsubscribeLinks(OutboxCollection<UnsubscribeLink> collection) implements UnsubscribeLinks {

    public static final Shape<UnsubscribeLink> SHAPE = new Shape<>(
            "unsubscribe_links",
            UnsubscribeLink.class,
            UnsubscribeLink::hash,
            it -> it.client().client(),
            _ -> null);

    @Override
    public Optional<UnsubscribeLink> find(String hash) {
        return collection.find(hash);
    }

    @Override
    public void record(UnsubscribeLink link, Instant at) {
        collection.record(Decided.nothing(link), at);
    }
}
