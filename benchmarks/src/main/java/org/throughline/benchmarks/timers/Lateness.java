package org.throughline.benchmarks.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.benchmarks.contest.Figures;
import org.throughline.simulator.platform.Json;

/** How long after its deadline each event was handed to the broker, by the time stamp of its record. */
final class Lateness implements Consumer<ConsumerRecord<byte[], byte[]>> {

    private final Duration budget;
    private final List<Long> millis = new ArrayList<>();

    /** @param budget after which one may fire at the earliest */
    Lateness(Duration budget) {
        this.budget = budget;
    }

    @Override
    public void accept(ConsumerRecord<byte[], byte[]> record) {
        var due = Instant.parse(Json.text(Json.read(record.value()), "graceUntil"));
        millis.add(record.timestamp() - due.plus(budget).toEpochMilli());
    }

    Map<String, Double> figures() {
        var all = millis.stream().mapToDouble(Long::doubleValue).toArray();
        return all.length == 0
                ? Map.of()
                : Map.of(
                        "p50LateMillis", Figures.percentile(all, 0.50),
                        "p99LateMillis", Figures.percentile(all, 0.99),
                        "early", (double) millis.stream().filter(it -> it < 0).count());
    }
}
