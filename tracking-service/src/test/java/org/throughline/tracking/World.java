package org.throughline.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.throughline.access.FillIn;
import org.throughline.access.Links;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Envelope;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, with a broker and a database of its own, and the world around it. */
final class World implements BeforeAllCallback, AfterAllCallback {

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
    private final AtomicReference<String> template = new AtomicReference<>();
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final @Nullable String kafkaElsewhere;
    private final @Nullable String mongoElsewhere;
    private EmbeddedKafkaBroker broker;
    private HttpServer templates;
    private MongoServer mongo;
    private ConfigurableApplicationContext service;
    private KafkaProducer<byte[], byte[]> assignmentService;
    private KafkaConsumer<String, byte[]> everybody;

    /** All of its own, but for a database at {@code MONGODB_URI}. */
    World() {
        this(null, System.getenv("MONGODB_URI"));
    }

    World(@Nullable String kafka, @Nullable String mongo) {
        this.kafkaElsewhere = kafka;
        this.mongoElsewhere = mongo;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    void start() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1)); // the machine may be busy
        var kafka = kafka();
        templates = templates();
        service = new SpringApplicationBuilder(TrackingService.class, DemoTokens.class)
                .properties("spring.config.name=tracking-service")
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + mongo(),
                        "--spring.mongodb.database=tracking-" + UUID.randomUUID(),
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--throughline.assignment-service.url=http://localhost:"
                                + templates.getAddress().getPort(),
                        "--throughline.links.keys.test=dHJhY2tpbmctdHJhY2tpbmctdHJhY2tpbmctMDEyMzQ=",
                        "--throughline.links.requests-per-second=50",
                        "--springdoc.api-docs.enabled=true",
                        "--throughline.access.open-docs=true",
                        "--logging.level.root=WARN");
        assignmentService = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer());
        everybody = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "group.id",
                        "everybody",
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        everybody.subscribe(List.of(Topic.OUTCOMES.topicName()));
    }

    /** As a template of every name; null while it is away. */
    void assignmentServiceKnows(@Nullable String body) {
        template.set(body);
    }

    /** What assignment-service was last asked for. */
    String askedOfAssignmentService() {
        return asked.get();
    }

    /** A link to a slot of the client, as reminder-service makes it. */
    String link(String client, String slot, Duration lives) {
        var ref = new ClientRef(new ClinicId("linden"), new ClientId(client));
        return bean(Links.class)
                .seal(new FillIn(ref, new OccurrenceId(slot), Instant.now().plus(lives)))
                .orElseThrow();
    }

    private HttpServer templates() {
        try {
            var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/api/v1/", exchange -> {
                asked.set(exchange.getRequestURI().getPath());
                var body = Optional.ofNullable(template.get()).orElse("").getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String kafka() {
        return Optional.ofNullable(kafkaElsewhere).orElseGet(() -> {
            broker = new EmbeddedKafkaKraftBroker(1, 1)
                    .brokerProperties(Map.of("group.initial.rebalance.delay.ms", "0"));
            broker.afterPropertiesSet();
            return broker.getBrokersAsString();
        });
    }

    private String mongo() {
        return Optional.ofNullable(mongoElsewhere).orElseGet(() -> {
            mongo = new MongoServer(new MemoryBackend());
            return mongo.bindAndGetConnectionString();
        });
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    void stop() {
        everybody.close();
        assignmentService.close();
        service.close();
        templates.stop(0);
        if (broker != null) {
            broker.destroy();
        }
        if (mongo != null) {
            mongo.shutdownNow();
        }
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** What assignment-service says. */
    void tell(AssignmentEvent event, long sequence) {
        var envelope = Envelope.of(event, "assignment-service", sequence, Instant.now(), null);
        var record = new ProducerRecord<>(
                Topic.ASSIGNMENTS.topicName(),
                envelope.partitionKey().getBytes(UTF_8),
                envelope.body().getBytes(UTF_8));
        Map.of(
                        "ce_id", envelope.id(),
                        "ce_source", envelope.source(),
                        "ce_type", envelope.type(),
                        "ce_subject", envelope.subject(),
                        "ce_time", envelope.time().toString(),
                        "ce_sequence", Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        assignmentService.send(record);
    }

    /** What the world has heard of {@code subject}: type names, in order. */
    List<String> toldOf(String subject) {
        return records(subject).stream()
                .map(it -> header(it, "ce_type").replace("org.throughline.", "").replace(".v1", ""))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> records(String subject) {
        everybody.poll(Duration.ofMillis(200)).forEach(told::add);
        return told.stream()
                .filter(it -> header(it, "ce_subject").equals(subject))
                .toList();
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    Answer get(String token, String path) {
        return send(token, HttpRequest.newBuilder().GET(), path);
    }

    Answer post(String token, String path, String key, String body) {
        var request = HttpRequest.newBuilder()
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(token, request, path);
    }

    Answer delete(String token, String path) {
        return send(token, HttpRequest.newBuilder().DELETE(), path);
    }

    /** Only if nothing was told before. */
    Answer postFirst(String token, String path, String key, String body) {
        var request = HttpRequest.newBuilder()
                .header("Idempotency-Key", key)
                .header("If-None-Match", "*")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(token, request, path);
    }

    Answer put(String token, String path, String etag, String body) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        return send(token, etag.isEmpty() ? request : request.header("If-Match", etag), path);
    }

    private Answer send(String token, HttpRequest.Builder request, String path) {
        var port = service.getEnvironment().getProperty("local.server.port");
        var uri = URI.create("http://localhost:" + port + path);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = http.send(request.uri(uri).build(), BodyHandlers.ofString());
            var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    answer.statusCode(),
                    isJson ? json.readTree(answer.body()) : json.createObjectNode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, JsonNode body, String etag, String text) {}
}
