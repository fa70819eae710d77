package org.throughline.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Inboxes that share dead letters and metrics. */
record KafkaInboxes(DeadLetters deadLetters, InboxMetrics metrics, Spans spans, String service) implements Inboxes {

    @Override
    public Consumer<Message<List<byte[]>>> inbox(Consumer<List<Heard>> apply) {
        return new Inbox(apply, deadLetters, metrics, spans, service);
    }
}
