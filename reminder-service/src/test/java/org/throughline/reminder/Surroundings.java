package org.throughline.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.delivery.BackgroundWork;
import org.throughline.events.Envelope;
import org.throughline.events.EventType;
import org.throughline.events.HomeworkEvent;
import org.throughline.reminder.nudges.SettableClock;

/** A mail server, an identity provider, and the other services' voices, around a broker and a database. */
final class Surroundings implements AutoCloseable {

    final GreenMail post = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    final Identities identities = new Identities();
    final SettableClock clock;

    private final String brokers;
    private final String mongoUri;
    private final String database = "reminder-" + UUID.randomUUID();
    private final Map<String, Long> sequences = new HashMap<>();
    private final KafkaProducer<byte[], byte[]> producer;

    Surroundings(SettableClock clock, String brokers, String mongoUri) throws Exception {
        this.clock = clock;
        this.brokers = brokers;
        this.mongoUri = mongoUri;
        post.start();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** {@code more} are further sources of beans. */
    ConfigurableApplicationContext service(Class<?>... more) {
        return new SpringApplicationBuilder(ReminderService.class)
                .sources(more)
                .initializers(it -> it.getBeanFactory().registerSingleton("clock", clock))
                .properties("spring.config.name=reminder-service")
                .run(
                        "--server.port=0",
                        "--throughline.access.open-docs=true",
                        "--spring.mongodb.uri=" + mongoUri,
                        "--spring.mongodb.database=" + database,
                        "--spring.kafka.bootstrap-servers=" + brokers,
                        "--spring.mail.port=" + post.getSmtp().getPort(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + identities.uri());
    }

    /** Another service says something. */
    void say(HomeworkEvent event) {
        var type = EventType.of(event);
        var sequence = sequences.merge(type.topic() + event.subject(), 1L, Long::sum);
        var envelope = Envelope.of(event, type.topic().writer(), sequence, clock.instant(), null);
        var record = new ProducerRecord<>(
                type.topic().topicName(),
                envelope.partitionKey().getBytes(UTF_8),
                envelope.body().getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", envelope.id(),
                        "ce_source", envelope.source(),
                        "ce_type", envelope.type(),
                        "ce_subject", envelope.subject(),
                        "ce_time", envelope.time().toString(),
                        "ce_partitionkey", envelope.partitionKey(),
                        "ce_sequence", Long.toString(envelope.sequence()))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        Optional.ofNullable(envelope.traceparent())
                .ifPresent(it -> record.headers().add("ce_traceparent", it.getBytes(UTF_8)));
        producer.send(record);
        producer.flush();
    }

    static void wake(ConfigurableApplicationContext service) {
        service.getBeansOfType(BackgroundWork.class).values().forEach(BackgroundWork::wake);
    }

    @Override
    public void close() {
        producer.close();
        identities.close();
        post.stop();
    }
}
