package org.throughline.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;
import org.throughline.events.ClinicStandings;

/** Inboxes that share dead letters and metrics. */
record KafkaInboxes(DeadLetters deadLetters, InboxMetrics metrics, ClinicStandings clinics, Spans spans, String service)
        implements Inboxes {

    @Override
    public Consumer<Message<List<byte[]>>> inbox(Consumer<List<Heard>> apply) {
        return new Inbox(apply, deadLetters, metrics, clinics, spans, service);
    }
}
