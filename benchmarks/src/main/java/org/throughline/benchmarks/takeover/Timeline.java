package org.throughline.benchmarks.takeover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.simulator.platform.Json;

/** When each deadline might have fired, and when it was told for the first time. */
final class Timeline implements Consumer<ConsumerRecord<byte[], byte[]>> {

    /** Whoever waits for longer has waited for somebody dead. */
    private static final Duration WAITED = Duration.ofSeconds(1);

    private final Duration budget;
    private final Map<String, Told> bySubject = new HashMap<>();

    private record Told(Instant due, Instant at) {

        Duration waited() {
            return Duration.between(due, at);
        }
    }

    /** @param budget after which one may fire at the earliest */
    Timeline(Duration budget) {
        this.budget = budget;
    }

    @Override
    public void accept(ConsumerRecord<byte[], byte[]> record) {
        var due = Instant.parse(Json.text(Json.read(record.value()), "graceUntil"));
        add(
                new String(record.headers().lastHeader("ce_subject").value(), UTF_8),
                due,
                Instant.ofEpochMilli(record.timestamp()));
    }

    void add(String subject, Instant due, Instant told) {
        bySubject.putIfAbsent(subject, new Told(due.plus(budget), told));
    }

    /** How long the last waited of those who were told after the death at {@code killed}, and how many waited for it. */
    Map<String, Double> figures(Instant killed) {
        var after = bySubject.values().stream()
                .filter(it -> it.at().isAfter(killed))
                .toList();
        return Map.of(
                "longestSeconds",
                after.stream()
                        .map(it -> seconds(it.waited()))
                        .max(Double::compare)
                        .orElse(Double.NaN),
                "waited",
                (double) after.stream()
                        .filter(it -> it.waited().compareTo(WAITED) > 0)
                        .count(),
                "early",
                (double) bySubject.values().stream()
                        .filter(it -> it.waited().isNegative())
                        .count());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
