package org.throughline.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.delivery.Heard;
import org.throughline.events.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service between a broker, a database and an identity provider. */
final class Surroundings implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String brokers;
    private final IdentityServer identities = new IdentityServer();
    private final HttpClient http = HttpClient.newHttpClient();
    private final KafkaProducer<byte[], byte[]> producer;
    private final ConfigurableApplicationContext service;
    private final String uri;

    /** {@code more} are further sources of beans. */
    Surroundings(String brokers, String mongoUri, Class<?>... more) {
        this.brokers = brokers;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new ByteArraySerializer(), new ByteArraySerializer());
        service = new SpringApplicationBuilder(AnalyticsService.class)
                .sources(more)
                .properties("spring.config.name=analytics-service")
                .run(
                        "--server.port=0",
                        "--throughline.access.open-docs=true",
                        "--spring.kafka.bootstrap-servers=" + brokers,
                        "--spring.mongodb.uri=" + mongoUri,
                        "--spring.mongodb.database=analytics-" + UUID.randomUUID(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + identities.uri());
        uri = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    void tell(Heard... events) {
        tell(List.of(events));
    }

    void tell(List<Heard> events) {
        events.forEach(it -> {
            var envelope = it.envelope();
            var record = new ProducerRecord<>(
                    EventType.of(it.event()).topic().topicName(),
                    envelope.partitionKey().getBytes(UTF_8),
                    envelope.body().getBytes(UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", envelope.id(),
                            "ce_source", envelope.source(),
                            "ce_type", envelope.type(),
                            "ce_subject", envelope.subject(),
                            "ce_time", envelope.time().toString(),
                            "ce_sequence", Long.toString(envelope.sequence()))
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record);
        });
        producer.flush();
    }

    JsonNode get(String path, String person, String clinic, String role) {
        return body(send(HttpRequest.newBuilder(URI.create(uri + path)), person, clinic, role));
    }

    int status(String path, String person, String clinic, String role) {
        return send(HttpRequest.newBuilder(URI.create(uri + path)), person, clinic, role)
                .statusCode();
    }

    String plain(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(uri + path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode post(String path, String person, String clinic, String role) {
        var request = HttpRequest.newBuilder(URI.create(uri + path)).POST(HttpRequest.BodyPublishers.noBody());
        return body(send(request, person, clinic, role));
    }

    /** Types of all events of a client on a topic, in order. */
    List<String> types(String topic, String client) {
        var types = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        brokers,
                        "auto.offset.reset",
                        "earliest",
                        "group.id",
                        UUID.randomUUID().toString()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new org.apache.kafka.common.TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < end.get(it))) {
                consumer.poll(Duration.ofMillis(100)).forEach(it -> {
                    if (new String(it.key(), UTF_8).equals(client)) {
                        types.add(new String(it.headers().lastHeader("ce_type").value(), UTF_8));
                    }
                });
            }
        }
        return types;
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String person, String clinic, String role) {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + identities.token(person, clinic, role))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        service.close();
        producer.close();
        identities.stop();
    }
}
