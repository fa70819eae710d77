package org.throughline.reminder.mongo;

import java.time.Instant;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.reminder.preferences.EmailConsent;
import org.throughline.reminder.preferences.EmailConsents;

/** One document per client who was asked. */
public record MongoEmailConsents(OutboxCollection<EmailConsent> collection) implements EmailConsents {

    public static final Shape<EmailConsent> SHAPE = new Shape<>(
            "email_consents",
            EmailConsent.class,
            it -> it.client().documentId(it.client().client()),
            it -> it.client().client(),
            _ -> null);

    @Override
    public EmailConsent of(ClientRef client) {
        return collection.find(client.documentId(client.client())).orElseGet(() -> EmailConsent.unspoken(client));
    }

    @Override
    public void record(EmailConsent consent, Instant at) {
        collection.record(Decided.nothing(consent), at);
    }
}
