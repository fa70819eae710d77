package org.throughline.operator.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.throughline.operator.kafka.RawRecords.header;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.operator.Json;
import org.throughline.operator.Trouble;

/** An event, to be read by people or by programs. */
final class Line {

    private Line() {}

    static String forPeople(ConsumerRecord<byte[], byte[]> event) {
        return "%s  %-22s %-14s #%s  %s"
                .formatted(
                        header(event, "ce_time"),
                        Wanted.name(event),
                        key(event),
                        header(event, "ce_sequence"),
                        body(event));
    }

    /** With where it lies, and its attributes as they stand in the headers. */
    static String forPrograms(ConsumerRecord<byte[], byte[]> event) {
        var told = Json.object()
                .put("topic", event.topic())
                .put("partition", event.partition())
                .put("offset", event.offset())
                .put("key", key(event));
        event.headers().forEach(it -> told.put(it.key(), header(event, it.key())));
        try {
            told.set("data", Json.read(body(event)));
        } catch (Trouble unreadable) {
            told.put("data", body(event));
        }
        return told.toString();
    }

    static String key(ConsumerRecord<byte[], byte[]> event) {
        return event.key() == null ? "-" : new String(event.key(), UTF_8);
    }

    private static String body(ConsumerRecord<byte[], byte[]> event) {
        return event.value() == null ? "" : new String(event.value(), UTF_8);
    }
}
