package org.throughline.delivery;

import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready means: the database answers, and Kafka did a moment ago. */
final class DeliveryHealth implements HealthIndicator {

    private final Supplier<MongoDatabase> database;
    private final Topics topics;

    DeliveryHealth(Supplier<MongoDatabase> database, Topics topics) {
        this.database = database;
        this.topics = topics;
    }

    @Override
    public Health health() {
        var mongo = mongoAnswers();
        return Health.status(mongo && topics.reachable() ? "UP" : "OUT_OF_SERVICE")
                .withDetail("mongodb", mongo)
                .withDetail("kafka", topics.reachable())
                .build();
    }

    private boolean mongoAnswers() {
        try {
            database.get().runCommand(new Document("ping", 1));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
