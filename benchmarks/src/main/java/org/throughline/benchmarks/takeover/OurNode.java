package org.throughline.benchmarks.takeover;

import com.mongodb.client.model.Filters;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.service.Service;
import org.throughline.events.Decided;

/** A service that watches its shards of the deadlines, as its consumer group shares them out. */
public final class OurNode extends Node {

    static final String SETTINGS = "look-ahead 90 s; sessions of 3 s at the broker, as docker-compose.yml has them";

    private final Service service;

    public OurNode(Settings settings) {
        super(settings);
        service = Service.startOneOfSeveral(settings);
    }

    @Override
    void arm(Load load) {
        service.slots()
                .recordAll(
                        load.slots().map(Decided::nothing).toList(),
                        service.clock().instant());
    }

    @Override
    boolean isAnyOpen() {
        return service.part(MongoDatabaseFactory.class)
                        .getMongoDatabase()
                        .getCollection("slots")
                        .find(Filters.or(Filters.exists("dueAt"), Filters.exists("outboxAt")))
                        .first()
                != null;
    }

    @Override
    public void close() {
        service.close();
    }
}
