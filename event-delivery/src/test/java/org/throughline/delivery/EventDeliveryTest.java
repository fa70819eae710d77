package org.throughline.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.throughline.events.Topic;

/** The way of a fact through a real broker, from one document's outbox to a poll applied. */
class EventDeliveryTest {

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private static final String TOPIC = Topic.OUTCOMES.topicName();
    private static final String DEAD_LETTERS = TOPIC + ".tracking-service.dlt";

    private static EmbeddedKafkaBroker broker;
    private static ConfigurableApplicationContext application;

    private DeliveryApplication service;
    private OutboxCollection<Homework> homework;

    @BeforeAll
    static void start() {
        broker = new EmbeddedKafkaKraftBroker(1, 1).brokerProperties(Map.of("group.initial.rebalance.delay.ms", "0"));
        broker.afterPropertiesSet();
        application = run(broker.getBrokersAsString());
    }

    @AfterAll
    static void stop() {
        application.close();
        broker.destroy();
    }

    @BeforeEach
    void look() {
        service = application.getBean(DeliveryApplication.class);
        homework = homeworkOf(application);
    }

    @Test
    void what_is_written_is_heard_in_order_and_leaves_the_outbox() {
        var id = UUID.randomUUID().toString();
        homework.record(Homework.open(id).started(), Homework.NINE);
        IntStream.range(0, 20).forEach(it -> homework.record(read(id).started(), Homework.NINE));

        await().until(() -> heardOf(id).size() == 21);
        assertThat(heardOf(id))
                .extracting(it -> it.envelope().sequence())
                .isEqualTo(IntStream.rangeClosed(1, 21).mapToObj(Long::valueOf).toList());
        await().until(background()::idle);
        assertThat(document(id)).doesNotContainKey("outboxAt").containsEntry("outbox", List.of());
    }

    @Test
    void an_independent_reader_sees_a_cloud_event_and_no_header_of_a_framework() {
        var id = UUID.randomUUID().toString();
        homework.record(Homework.open(id).started(), Homework.NINE, "cause-1");

        var event = first(
                TOPIC, new CloudEventDeserializer(), it -> id.equals(it.value().getSubject()));
        assertThat(event.key()).isEqualTo("c-anna");
        assertThat(event.value().getType()).isEqualTo("org.throughline.homework.started.v1");
        assertThat(event.value().getSource()).hasToString("/clinics/linden/tracking-service");
        assertThat(event.value().getTime().toInstant()).isEqualTo(Homework.NINE);
        assertThat(event.value().getDataContentType()).isEqualTo("application/json");
        assertThat(event.value().getExtensionNames())
                .containsExactlyInAnyOrder("partitionkey", "sequence", "causationid");
        assertThat(headers(event).keySet())
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_partitionkey",
                        "ce_sequence",
                        "ce_causationid",
                        "content-type");
        assertThat(Math.floorMod(Shard.of(Homework.open(id).client()), Topic.PARTITIONS))
                .isEqualTo(event.partition());
    }

    @Test
    void poison_goes_to_the_dead_letters_and_its_neighbours_are_applied() {
        var before = UUID.randomUUID().toString();
        var after = UUID.randomUUID().toString();
        homework.record(Homework.open(before).started(), Homework.NINE);
        await().until(() -> heardOf(before).size() == 1);
        var poison = "{\"clinic\":7".getBytes(UTF_8);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.getBrokersAsString()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(TOPIC, "c-anna".getBytes(UTF_8), poison);
            Map.of(
                            "ce_id",
                            "x",
                            "ce_source",
                            "/clinics/linden/x",
                            "ce_subject",
                            "o",
                            "ce_time",
                            "2026-03-29T07:00:00Z",
                            "ce_sequence",
                            "1",
                            "ce_type",
                            "org.throughline.homework.started.v1")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record);
            producer.send(new ProducerRecord<>(TOPIC, "c-anna".getBytes(UTF_8), null));
            producer.send(new ProducerRecord<>(TOPIC, null, "bytes".getBytes(UTF_8)));
            producer.send(new ProducerRecord<>(TOPIC, "c-anna".getBytes(UTF_8), new byte[70_000]));
            var unknown = new ProducerRecord<>(TOPIC, "c-anna".getBytes(UTF_8), "{}".getBytes(UTF_8));
            unknown.headers().add("ce_type", "org.throughline.homework.invented.v9".getBytes(UTF_8));
            producer.send(unknown);
        }
        homework.record(Homework.open(after).started(), Homework.NINE);

        await().until(() -> heardOf(after).size() == 1);
        var letters = read(DEAD_LETTERS, 4);
        assertThat(letters.stream().map(it -> headers(it).get("reason")).collect(Collectors.toSet()))
                .isEqualTo(Set.of("BAD_BODY", "NO_KEY_OR_VALUE", "TOO_LARGE"));
        assertThat(letters)
                .filteredOn(it -> headers(it).get("reason").equals("BAD_BODY"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.value()).isEqualTo(poison);
                    assertThat(headers(it))
                            .containsEntry("original-topic", TOPIC)
                            .containsKeys("original-partition", "original-offset");
                    assertThat(headers(it)).hasSize(4);
                });
    }

    @Test
    void a_poll_that_cannot_be_applied_comes_again() {
        service.refusals.set(2);
        var id = UUID.randomUUID().toString();
        homework.record(Homework.open(id).started(), Homework.NINE);

        await().until(background()::idle);
        await().until(application.getBean(Unread.class)::idle);
        assertThat(heardOf(id)).hasSize(1);
        assertThat(service.refusals).hasValue(0);
    }

    @Test
    void events_that_a_dead_instance_left_behind_are_published_by_the_owner_of_the_shard() {
        var id = UUID.randomUUID().toString();
        new MongoOutboxes(
                        MONGO::database,
                        "tracking-service",
                        new StateMapping(StoredValues.conversions()),
                        lost -> {},
                        java.time.Clock.systemUTC())
                .collection(Homework.SHAPE)
                .record(Homework.open(id).started(2), Homework.NINE);

        await().untilAsserted(() -> assertThat(heardOf(id))
                .extracting(it -> it.envelope().sequence())
                .containsExactly(1L, 2L));
        await().until(background()::idle);
    }

    @Test
    void one_instance_owns_every_shard() {
        var shards = application.getBean(ShardOwnership.class);

        await().until(() -> IntStream.range(0, Shard.COUNT).allMatch(shards::owns));
        assertThat(application.getBean(DeliveryHealth.class).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void without_kafka_it_starts_writes_and_says_that_it_is_not_ready() {
        var started = System.nanoTime();
        try (var lonely = run("localhost:1")) {
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
            homeworkOf(lonely).record(Homework.of("linden", "c-lonely", "o-9").started(), Homework.NINE);
            assertThat(lonely.getBean(DeliveryHealth.class).health().getStatus())
                    .isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(lonely.getBean(Sweeper.class).idle()).isFalse();
        }
    }

    private static ConfigurableApplicationContext run(String brokers) {
        return new SpringApplicationBuilder(DeliveryApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.application.name=tracking-service",
                        "spring.config.import=classpath:event-delivery.yml",
                        "spring.mongodb.uri=" + MONGO.uri(),
                        "spring.mongodb.database=" + MONGO.database().getName(),
                        "spring.cloud.function.definition=onOutcomes",
                        "spring.cloud.stream.bindings.onOutcomes-in-0.destination=" + TOPIC)
                .run("--spring.kafka.bootstrap-servers=" + brokers);
    }

    @SuppressWarnings("unchecked")
    private static OutboxCollection<Homework> homeworkOf(ConfigurableApplicationContext context) {
        return context.getBean("homework", OutboxCollection.class);
    }

    private Homework read(String id) {
        return homework.find("linden/c-anna/" + id).orElseThrow();
    }

    private Document document(String id) {
        return MONGO.database()
                .getCollection("homework")
                .find(new Document("_id", "linden/c-anna/" + id))
                .first();
    }

    private List<Heard> heardOf(String id) {
        return service.heard.stream()
                .filter(it -> it.envelope().subject().equals(id))
                .toList();
    }

    private static BackgroundWork background() {
        return application.getBean(Sweeper.class);
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(Header::key, it -> new String(it.value(), UTF_8)));
    }

    private static ConsumerRecord<String, CloudEvent> first(
            String topic, Deserializer<CloudEvent> deserializer, Predicate<ConsumerRecord<String, CloudEvent>> wanted) {
        try (var consumer = consumer(new StringDeserializer(), deserializer, topic)) {
            return await().until(
                            () -> StreamSupport.stream(
                                            consumer.poll(Duration.ofMillis(100))
                                                    .spliterator(),
                                            false)
                                    .filter(wanted)
                                    .findFirst(),
                            it -> it.isPresent())
                    .orElseThrow();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic, int number) {
        var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer(new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic)) {
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
                return read.size() >= number;
            });
        }
        return read;
    }

    private static <K, V> KafkaConsumer<K, V> consumer(Deserializer<K> key, Deserializer<V> value, String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        broker.getBrokersAsString(),
                        "auto.offset.reset",
                        "earliest",
                        "group.id",
                        UUID.randomUUID().toString()),
                key,
                value);
        consumer.subscribe(List.of(topic));
        return consumer;
    }
}
