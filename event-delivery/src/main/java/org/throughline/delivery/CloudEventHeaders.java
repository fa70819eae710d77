package org.throughline.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Envelope;
import org.throughline.events.EventType;
import org.throughline.events.MalformedEvent;
import org.throughline.events.Trace;

/** An envelope as a Kafka record: CloudEvents 1.0, binary mode, and no other header. */
final class CloudEventHeaders {

    private static final int LONGEST_VALUE = 512;

    private CloudEventHeaders() {}

    static ProducerRecord<byte[], byte[]> toRecord(Envelope event, EventType type) {
        var record = new ProducerRecord<>(
                type.topic().topicName(),
                event.partitionKey().getBytes(StandardCharsets.UTF_8),
                event.body().getBytes(StandardCharsets.UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id());
        put(headers, "ce_source", event.source());
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_time", event.time().toString());
        put(headers, "ce_dataschema", type.schema());
        put(headers, "ce_partitionkey", event.partitionKey());
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "ce_causationid", event.causationId());
        put(headers, "ce_traceparent", event.traceparent());
        put(headers, "content-type", "application/json");
        return record;
    }

    static String typeOf(ConsumerRecord<byte[], byte[]> record) {
        return required(record.headers(), "ce_type");
    }

    /** @throws MalformedEvent when a required attribute is missing or not of its form */
    static Envelope toEnvelope(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            throw new MalformedEvent("key or value is missing");
        }
        var headers = record.headers();
        try {
            return new Envelope(
                    required(headers, "ce_id"),
                    required(headers, "ce_source"),
                    required(headers, "ce_type"),
                    required(headers, "ce_subject"),
                    Instant.parse(required(headers, "ce_time")),
                    new String(record.key(), StandardCharsets.UTF_8),
                    sequence(required(headers, "ce_sequence")),
                    optional(headers, "ce_causationid"),
                    traceparent(headers),
                    new String(record.value(), StandardCharsets.UTF_8));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new MalformedEvent("ce_time or ce_sequence is not of its form");
        }
    }

    /** Only helps to look things up: where it is not of its form the event is as good without. */
    private static @Nullable String traceparent(Headers headers) {
        return Optional.ofNullable(headers.lastHeader("ce_traceparent"))
                .map(Header::value)
                .flatMap(it -> Trace.read(new String(it, StandardCharsets.US_ASCII)))
                .map(Trace::parent)
                .orElse(null);
    }

    private static long sequence(String text) {
        var sequence = Long.parseLong(text);
        if (sequence < 1) {
            throw new MalformedEvent("ce_sequence is below 1");
        }
        return sequence;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String required(Headers headers, String name) {
        var value = optional(headers, name);
        if (value == null || value.isEmpty()) {
            throw new MalformedEvent(name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        if (header.value().length > LONGEST_VALUE) {
            throw new MalformedEvent(name + " is too long");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
