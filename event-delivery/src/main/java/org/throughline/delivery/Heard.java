package org.throughline.delivery;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.events.Envelope;
import org.throughline.events.HomeworkEvent;

/** An event that arrived: what was said, and its envelope. */
public record Heard(Envelope envelope, HomeworkEvent event) {

    /** For who reads a topic again: empty when the record is unreadable or of a type that this version does not know. */
    public static Optional<Heard> in(ConsumerRecord<byte[], byte[]> record) {
        return Reading.of(record) instanceof Reading.Good(var heard) ? Optional.of(heard) : Optional.empty();
    }
}
