package org.throughline.benchmarks.loop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Peers;
import org.throughline.benchmarks.service.Producers;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.OccurrenceId;
import org.throughline.simulator.platform.Json;

/** Spring Modulith on PostgreSQL: a row's state and its publication in one transaction, externalised to Kafka after it. */
public final class ModulithServer implements Serving {

    static final String SETTINGS =
            "2.0.3, one process: the same HTTP server, one transaction for the slot and the publication, answered when it"
                    + " is committed; externalised by 16 threads without waiting, publications deleted when the broker"
                    + " has acknowledged ("
                    + Producers.SETTINGS
                    + "); a batch listener with polls of up to 500, one transaction of upserts each. No token, no tenant";

    private final Clock clock = Clock.systemUTC();
    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Front front;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Wiring {

        @Bean
        EventExternalizationConfiguration externalised(@Value("${bench.topic}") String topic) {
            return EventExternalizationConfiguration.externalizing()
                    .selectByType(Fact.class)
                    .route(Fact.class, it -> RoutingTarget.forTarget(topic).andKey(it.key()))
                    .mapping(Fact.class, Wiring::message)
                    .build();
        }

        private static Message<byte[]> message(Fact fact) {
            return MessageBuilder.withPayload(fact.body().getBytes(UTF_8))
                    .copyHeaders(fact.headers())
                    .build();
        }

        @Bean
        Figures figures(JdbcTemplate jdbc) {
            return new Figures(jdbc);
        }
    }

    /** The module that counts. */
    public record Figures(JdbcTemplate jdbc) {

        @KafkaListener(topics = "${bench.topic}")
        public void hear(List<ConsumerRecord<String, byte[]>> records) {
            jdbc.batchUpdate(
                    "INSERT INTO figures VALUES (?, ?, 1)"
                            + " ON CONFLICT (occurrence) DO UPDATE SET times = figures.times + 1",
                    records.stream()
                            .map(it -> new Object[] {Json.text(Json.read(it.value()), "occurrence"), it.key()})
                            .collect(Collectors.toList()));
        }
    }

    public ModulithServer(Settings settings) throws IOException {
        createTables(settings.get("postgres"));
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        Peers.NO_NAMASTACK,
                        Peers.leftOut(Peers.DOCUMENTS),
                        "bench.topic=" + settings.get("topic"),
                        "spring.datasource.url=" + settings.get("postgres") + "&reWriteBatchedInserts=true",
                        "spring.datasource.hikari.maximum-pool-size=60",
                        "spring.task.execution.pool.core-size=16",
                        "spring.modulith.events.completion-mode=delete",
                        "spring.modulith.events.jdbc.schema-initialization.enabled=true",
                        "spring.modulith.events.kafka.enable-json=false")
                .run(kafka(settings));
        jdbc = context.getBean(JdbcTemplate.class);
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        front = Front.open(settings.number("port"), this::complete);
    }

    /** As arguments, because Spring Cloud Stream, on the same class path, has wishes of its own. */
    private static String[] kafka(Settings settings) {
        return new String[] {
            "--spring.kafka.bootstrap-servers=" + settings.get("kafka"),
            "--spring.kafka.producer.acks=all",
            "--spring.kafka.producer.key-serializer=org.apache.kafka.common.serialization.StringSerializer",
            "--spring.kafka.producer.value-serializer=org.apache.kafka.common.serialization.ByteArraySerializer",
            "--spring.kafka.producer.properties.enable.idempotence=true",
            "--spring.kafka.producer.properties.linger.ms=1",
            "--spring.kafka.producer.batch-size=64KB",
            "--spring.kafka.producer.buffer-memory=64MB",
            "--spring.kafka.consumer.group-id=" + settings.get("topic"),
            "--spring.kafka.consumer.auto-offset-reset=earliest",
            "--spring.kafka.consumer.max-poll-records=500",
            "--spring.kafka.consumer.key-deserializer=org.apache.kafka.common.serialization.StringDeserializer",
            "--spring.kafka.consumer.value-deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer",
            "--spring.kafka.listener.type=batch"
        };
    }

    private static void createTables(String postgres) {
        var connection = new SingleConnectionDataSource(postgres, true);
        var jdbc = new JdbcTemplate(connection);
        jdbc.execute("CREATE TABLE slots (id text PRIMARY KEY, client text NOT NULL, assignment text NOT NULL,"
                + " state text NOT NULL, performed_at timestamptz)");
        jdbc.execute("CREATE TABLE figures (occurrence text PRIMARY KEY, client text NOT NULL, times int NOT NULL)");
        connection.destroy();
    }

    private boolean complete(String person, String occurrence) {
        var now = clock.instant();
        var done = transactions.execute(_ -> {
            var assignment = jdbc.queryForList(
                    "UPDATE slots SET state = 'COMPLETED', performed_at = now() WHERE id = ? AND client = ?"
                            + " AND state = 'OPEN' RETURNING assignment",
                    String.class,
                    occurrence,
                    person);
            if (assignment.isEmpty()) {
                return false;
            }
            var piece = new Piece(
                    new ClientRef(new ClinicId("linden"), new ClientId(person)),
                    new AssignmentId(assignment.getFirst()),
                    new OccurrenceId(occurrence));
            context.publishEvent(Fact.of(piece.completed(now), 1, now));
            return true;
        });
        return Boolean.TRUE.equals(done);
    }

    @Override
    public void close() {
        front.close();
        context.close();
    }
}
