package org.throughline.benchmarks.inbox;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Consumers;
import org.throughline.delivery.Heard;

/** A loop around {@code poll}, which reads each event as the inbox does or only counts it. */
public final class PollLoop implements Work {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String kafka;
    private final String topic;
    private final boolean reads;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private int expected;

    public PollLoop(Settings settings) {
        kafka = settings.get("kafka");
        topic = settings.get("topic");
        reads = Boolean.parseBoolean(settings.get("reads"));
        consumer = Consumers.subscribe(kafka, topic);
    }

    @Override
    public void prepare(int events) {
        Filling.fill(kafka, topic, 1);
        hear(1);
        consumer.pause(consumer.assignment());
        Filling.fill(kafka, topic, events);
        expected = events;
    }

    @Override
    public Done run() {
        var began = System.nanoTime();
        consumer.resume(consumer.assignment());
        var tooMany = hear(expected) - expected;
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Done(expected, seconds, Map.of("tooMany", (double) tooMany));
    }

    private int hear(int all) {
        var heard = 0;
        while (heard < all) {
            var records = consumer.poll(POLL);
            for (var record : records) {
                if (!reads || Heard.in(record).isPresent()) {
                    heard++;
                }
            }
            if (!records.isEmpty()) {
                consumer.commitSync();
            }
        }
        return heard;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
