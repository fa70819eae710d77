package org.throughline.benchmarks.outbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Producers;

/** The same bytes handed to a Kafka producer, without having been written anywhere before. */
public final class RawProducer implements Work {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private List<ProducerRecord<byte[], byte[]>> records = List.of();

    public RawProducer(Settings settings) {
        producer = Producers.connect(settings.get("kafka"));
        topic = settings.get("topic");
    }

    @Override
    public void prepare(int events) {
        records = Facts.make(events).stream().map(it -> it.on(topic)).toList();
    }

    @Override
    public Done run() {
        var acknowledged = new AtomicInteger();
        var began = System.nanoTime();
        for (var record : records) {
            var _ = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.incrementAndGet();
                }
            });
        }
        producer.flush();
        return Done.since(began, acknowledged.get());
    }

    @Override
    public void close() {
        producer.close();
    }
}
