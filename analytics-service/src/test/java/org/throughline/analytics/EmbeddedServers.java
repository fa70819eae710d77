package org.throughline.analytics;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import java.util.Optional;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker and a database in this process; the database at {@code MONGODB_URI} where one is named. */
final class EmbeddedServers implements AutoCloseable {

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final MongoServer mongo = new MongoServer(new MemoryBackend());

    EmbeddedServers() {
        broker.brokerProperties(Map.of("group.initial.rebalance.delay.ms", "0", "offsets.topic.num.partitions", "1"));
        broker.afterPropertiesSet();
    }

    String brokers() {
        return broker.getBrokersAsString();
    }

    String mongoUri() {
        return Optional.ofNullable(System.getenv("MONGODB_URI")).orElseGet(mongo::bindAndGetConnectionString);
    }

    @Override
    public void close() {
        mongo.shutdownNow();
        broker.destroy();
    }
}
