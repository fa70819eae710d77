package org.throughline.benchmarks.outbox;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Hands;
import org.throughline.benchmarks.service.Peers;
import org.throughline.benchmarks.service.Producers;

/** namastack outbox on PostgreSQL: a row's state and its record in one transaction, and a handler that tells Kafka. */
public final class Namastack implements Work {

    static final String SETTINGS =
            "1.0.0, 16 writers, a transaction each; polling every 10 ms for up to 1,000 keys, 16 to 32 handlers"
                    + " that wait for the broker; " + Producers.SETTINGS;

    private static final int HANDS = 16;

    private final ConfigurableApplicationContext context;
    private final Outbox outbox;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private List<List<Fact>> bySlot = List.of();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableScheduling
    static class Wiring {

        @Bean(destroyMethod = "close")
        KafkaProducer<byte[], byte[]> producer(@Value("${bench.kafka}") String kafka) {
            return Producers.connect(kafka);
        }

        @Bean
        Teller teller(KafkaProducer<byte[], byte[]> producer, @Value("${bench.topic}") String topic) {
            return new Teller(producer, topic);
        }
    }

    /** A record counts as handled when the broker has it. */
    public record Teller(KafkaProducer<byte[], byte[]> producer, String topic) implements OutboxTypedHandler<Fact> {
        @Override
        public void handle(Fact fact, OutboxRecordMetadata metadata) {
            try {
                producer.send(fact.on(topic)).get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Namastack(Settings settings) {
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        Peers.leftOut(Peers.DOCUMENTS, Peers.MODULITH),
                        "bench.kafka=" + settings.get("kafka"),
                        "bench.topic=" + settings.get("topic"),
                        "spring.datasource.url=" + settings.get("postgres"),
                        "spring.datasource.hikari.maximum-pool-size=60",
                        "namastack.outbox.poll-interval=10",
                        "namastack.outbox.batch-size=1000",
                        "namastack.outbox.processing.executor-core-pool-size=16",
                        "namastack.outbox.processing.executor-max-pool-size=32",
                        "namastack.outbox.processing.publish-after-save=false",
                        "namastack.outbox.rebalance-interval=1000")
                .run();
        outbox = context.getBean(Outbox.class);
        jdbc = context.getBean(JdbcTemplate.class);
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        jdbc.execute("CREATE TABLE slots (id text PRIMARY KEY, begun int NOT NULL, version bigint NOT NULL)");
    }

    @Override
    public void prepare(int events) {
        var facts = Facts.make(events);
        var slots = events / OutboxBenchmark.EVENTS_PER_SLOT;
        bySlot = new ArrayList<>();
        for (int n = 0; n < slots; n++) {
            var ofSlot = new ArrayList<Fact>();
            for (int time = 0; time < OutboxBenchmark.EVENTS_PER_SLOT; time++) {
                ofSlot.add(facts.get(time * slots + n));
            }
            bySlot.add(ofSlot);
        }
        jdbc.batchUpdate(
                "INSERT INTO slots VALUES (?, 0, 0)",
                bySlot.stream().map(it -> new Object[] {slot(it.getFirst())}).toList());
        jdbc.execute("ANALYZE");
    }

    @Override
    public Done run() throws Exception {
        var began = System.nanoTime();
        Hands.each(HANDS, bySlot.size(), it -> write(bySlot.get(it)));
        var written = (System.nanoTime() - began) / 1e9;
        while (waiting() > 0) {
            LockSupport.parkNanos(20_000_000);
        }
        var events = (long) bySlot.size() * OutboxBenchmark.EVENTS_PER_SLOT;
        return new Done(events, (System.nanoTime() - began) / 1e9, Map.of("secondsUntilWritten", written));
    }

    private void write(List<Fact> ofSlot) {
        for (int version = 0; version < ofSlot.size(); version++) {
            var fact = ofSlot.get(version);
            var before = version;
            transactions.executeWithoutResult(_ -> {
                jdbc.update(
                        "UPDATE slots SET begun = begun + 1, version = version + 1 WHERE id = ? AND version = ?",
                        slot(fact),
                        before);
                outbox.schedule(fact, slot(fact));
            });
        }
    }

    private int waiting() {
        var count = jdbc.queryForObject("SELECT count(*) FROM outbox_record WHERE status = 'NEW'", Integer.class);
        return count == null ? 0 : count;
    }

    private static String slot(Fact fact) {
        return String.valueOf(fact.headers().get("ce_subject"));
    }

    @Override
    public void close() {
        context.close();
    }
}
