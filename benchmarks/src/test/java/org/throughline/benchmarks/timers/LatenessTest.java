package org.throughline.benchmarks.timers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final Instant DUE = Instant.parse("2026-03-29T07:00:00Z");

    @Test
    void counts_from_due_plus_budget_and_finds_what_was_early() {
        var lateness = new Lateness(Duration.ofSeconds(2));

        lateness.accept(toldAt(DUE.plusMillis(2_030)));
        lateness.accept(toldAt(DUE.plusMillis(1_999)));

        assertThat(lateness.figures())
                .containsEntry("p99LateMillis", 30.0)
                .containsEntry("p50LateMillis", -1.0)
                .containsEntry("early", 1.0);
    }

    private static ConsumerRecord<byte[], byte[]> toldAt(Instant time) {
        return new ConsumerRecord<>(
                "t",
                0,
                0,
                time.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                ("{\"graceUntil\":\"" + DUE + "\"}").getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
    }
}
