package org.throughline.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker, one for all tests. */
public final class Kafka {

    private static final EmbeddedKafkaKraftBroker BROKER = started();

    private Kafka() {}

    private static EmbeddedKafkaKraftBroker started() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        return broker;
    }

    public static String brokers() {
        return BROKER.getBrokersAsString();
    }

    public static void make(String topic, int partitions, Map<String, String> settings) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    /** @return its offset */
    public static long publish(String topic, String key, String value, Map<String, String> headers) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers()), new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, 0, key.getBytes(UTF_8), value.getBytes(UTF_8));
            headers.forEach((name, told) -> record.headers().add(new RecordHeader(name, told.getBytes(UTF_8))));
            return producer.send(record).get(20, TimeUnit.SECONDS).offset();
        }
    }
}
