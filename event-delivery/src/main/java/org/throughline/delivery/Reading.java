package org.throughline.delivery;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.delivery.DeadLetters.Reason;
import org.throughline.delivery.DeadLetters.Unreadable;
import org.throughline.events.ClientId;
import org.throughline.events.Envelope;
import org.throughline.events.EventJson;
import org.throughline.events.EventType;
import org.throughline.events.MalformedEvent;

/** What became of one record: heard, of an unknown type, or unreadable. */
sealed interface Reading {

    int MAX_BODY_BYTES = 64 * 1024;

    record Good(Heard heard) implements Reading {}

    record Unknown() implements Reading {}

    record Bad(Unreadable unreadable) implements Reading {}

    static Reading of(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return bad(record, Reason.NO_KEY_OR_VALUE);
        }
        if (record.value().length > MAX_BODY_BYTES) {
            return bad(record, Reason.TOO_LARGE);
        }
        Optional<EventType> type;
        Envelope envelope;
        try {
            type = EventType.named(CloudEventHeaders.typeOf(record));
            if (type.isEmpty()) {
                return new Unknown();
            }
            envelope = CloudEventHeaders.toEnvelope(record);
        } catch (MalformedEvent e) {
            return bad(record, Reason.BAD_ENVELOPE);
        }
        return body(record, type.get(), envelope);
    }

    private static Reading body(ConsumerRecord<byte[], byte[]> record, EventType type, Envelope envelope) {
        try {
            var event = EventJson.read(type, record.value());
            return consistent(envelope, event.client(), event.clinic().value(), event.subject())
                    ? new Good(new Heard(envelope, event))
                    : bad(record, Reason.BAD_ENVELOPE);
        } catch (MalformedEvent | IllegalArgumentException e) {
            return bad(record, Reason.BAD_BODY);
        }
    }

    /** Body and envelope must name the same tenant, client and aggregate, or one of them is not to be trusted. */
    private static boolean consistent(Envelope envelope, ClientId client, String clinic, String subject) {
        return envelope.clinic().value().equals(clinic)
                && envelope.subject().equals(subject)
                && envelope.partitionKey().equals(client.value());
    }

    private static Reading bad(ConsumerRecord<byte[], byte[]> record, Reason reason) {
        return new Bad(new Unreadable(record, reason));
    }
}
