package org.throughline.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.throughline.events.Envelope;
import org.throughline.events.EventType;
import org.throughline.events.HomeworkEvent;

/** An event as the same bytes that our relay sends, for those who send it without. */
public record Fact(String key, String body, Map<String, String> headers) {

    private static final String TELLER = "tracking-service";

    public static Fact of(HomeworkEvent event, long sequence, Instant at) {
        return of(event, TELLER, sequence, at);
    }

    /** @param teller the service that tells it */
    public static Fact of(HomeworkEvent event, String teller, long sequence, Instant at) {
        var type = EventType.of(event);
        var envelope = Envelope.of(event, teller, sequence, at, null);
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", envelope.id());
        headers.put("ce_source", envelope.source());
        headers.put("ce_type", envelope.type());
        headers.put("ce_subject", envelope.subject());
        headers.put("ce_time", envelope.time().toString());
        headers.put("ce_dataschema", type.schema());
        headers.put("ce_partitionkey", envelope.partitionKey());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("content-type", "application/json");
        return new Fact(envelope.partitionKey(), envelope.body(), headers);
    }

    public ProducerRecord<byte[], byte[]> on(String topic) {
        var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), body.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
