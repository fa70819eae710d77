package org.throughline.faults.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it lies on a topic. */
public record Told(ConsumerRecord<byte[], byte[]> record) {

    public String header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(it -> new String(it.value(), UTF_8))
                .orElse("");
    }

    /** Such as {@code homework.missed}. */
    public String type() {
        return header("ce_type").replaceFirst("^org\\.throughline\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    public String subject() {
        return header("ce_subject");
    }

    public String id() {
        return header("ce_id");
    }

    /** The broker's clock and the producer's are this machine's. */
    public long sentAtMillis() {
        return record.timestamp();
    }
}
