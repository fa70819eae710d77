package org.throughline.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.throughline.access.FillIn;
import org.throughline.access.Links;
import org.throughline.delivery.BackgroundWork;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Envelope;
import org.throughline.events.EventJson;
import org.throughline.events.EventType;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, between a broker and a database, on a clock to set. */
final class Running implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final SettableClock clock = new SettableClock(Instant.parse("2026-03-23T08:00:00Z"));
    private final List<Runnable> own = new ArrayList<>();
    private final String kafka;
    private final String mongo;
    private final String database = "assignment-" + System.nanoTime();
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext service;
    private String uri;

    /** All of its own, but for a database at {@code MONGODB_URI}. */
    Running() {
        this(Optional.empty(), Optional.ofNullable(System.getenv("MONGODB_URI")));
    }

    Running(Optional<String> kafkaElsewhere, Optional<String> mongoElsewhere) {
        kafka = kafkaElsewhere.orElseGet(this::ownBroker);
        mongo = mongoElsewhere.orElseGet(this::ownDatabase);
        start();
    }

    private String ownBroker() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1)
                .brokerProperties(Map.of("group.initial.rebalance.delay.ms", "0", "offsets.topic.num.partitions", "1"));
        broker.afterPropertiesSet();
        own.add(broker::destroy);
        return broker.getBrokersAsString();
    }

    private String ownDatabase() {
        var server = new MongoServer(new MemoryBackend());
        own.add(server::shutdownNow);
        return server.bindAndGetConnectionString();
    }

    /** Tokens name the person, the clinic and the role; verifying real ones is tested where it is done. */
    @TestConfiguration(proxyBeanMethods = false)
    static class PlainTokens {
        @Bean
        @Primary
        JwtDecoder plainTokens() {
            return token -> {
                var parts = token.split("\\.", -1);
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts[0])
                        .claim("clinic", parts[1])
                        .claim("roles", List.of(parts[2]))
                        .build();
            };
        }
    }

    void start() {
        ApplicationContextInitializer<GenericApplicationContext> clocks =
                it -> it.registerBean("clock", Clock.class, () -> clock);
        service = new SpringApplicationBuilder(AssignmentService.class, PlainTokens.class)
                .initializers(clocks)
                .properties("spring.config.name=assignment-service")
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--throughline.links.keys.test=YXNzaWdubWVudC1hc3NpZ25tZW50LWFzc2lnbm1lbnQ=",
                        "--springdoc.api-docs.enabled=true",
                        "--throughline.access.open-docs=true",
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--spring.mongodb.uri=" + mongo,
                        "--spring.mongodb.database=" + database);
        uri = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    void restart() {
        service.close();
        start();
    }

    void wake() {
        service.getBeansOfType(BackgroundWork.class).values().forEach(BackgroundWork::wake);
    }

    /** A link to a slot of the client, as reminder-service makes it. */
    String link(String client, String slot) {
        var ref = new ClientRef(new ClinicId("linden"), new ClientId(client));
        var what = new FillIn(ref, new OccurrenceId(slot), clock.instant().plusSeconds(60));
        return service.getBean(Links.class).seal(what).orElseThrow();
    }

    Answer get(String path, String who) {
        return send(HttpRequest.newBuilder().GET(), path, who);
    }

    /** As somebody asks who reads that language. */
    Answer read(String language, String path, String who) {
        return send(HttpRequest.newBuilder().GET().header("Accept-Language", language), path, who);
    }

    Answer post(String path, String who, String key, String body) {
        return send(
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)).header("Idempotency-Key", key), path, who);
    }

    Answer send(String method, String path, String who, String etag, String body) {
        return send(
                HttpRequest.newBuilder()
                        .method(method, BodyPublishers.ofString(body))
                        .header("If-Match", etag),
                path,
                who);
    }

    /** What was answered. */
    record Answer(int status, String etag, JsonNode body) {}

    private Answer send(HttpRequest.Builder request, String path, String who) {
        try {
            var answer = http.send(
                    request.uri(URI.create(uri + path))
                            .header("Authorization", "Bearer " + who)
                            .header("Content-Type", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), json(answer));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return isJson ? JSON.readTree(answer.body()) : JSON.getNodeFactory().stringNode(answer.body());
    }

    /** Everything that assignment-service has told, as a reader of the topic finds it. */
    List<HomeworkEvent> told() {
        var told = new ArrayList<HomeworkEvent>();
        var topic = Topic.ASSIGNMENTS.topicName();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < end.get(it))) {
                consumer.poll(Duration.ofMillis(100)).forEach(it -> {
                    var type = new String(it.headers().lastHeader("ce_type").value(), UTF_8);
                    told.add(EventJson.read(EventType.named(type).orElseThrow(), it.value()));
                });
            }
        }
        return told;
    }

    /** As if tracking-service had told it. */
    void hear(HomeworkEvent event, long sequence) {
        var envelope = Envelope.of(event, "tracking-service", sequence, clock.instant(), null);
        var record = new ProducerRecord<>(
                EventType.of(event).topic().topicName(),
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
                        "ce_sequence", Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    @Override
    public void close() {
        service.close();
        own.forEach(Runnable::run);
    }
}
