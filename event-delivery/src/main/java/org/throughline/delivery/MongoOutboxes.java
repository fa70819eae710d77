package org.throughline.delivery;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.events.Aggregate;

/** The collections that a service has opened. */
final class MongoOutboxes implements Outboxes {

    private static final Logger log = LoggerFactory.getLogger(MongoOutboxes.class);

    private final Supplier<MongoDatabase> database;
    private final String service;
    private final StateMapping mapping;
    private final Consumer<Pending> relay;
    private final InstantSource realTime;
    private final Map<String, MongoCollection<Document>> opened = new ConcurrentHashMap<>();
    private final Unswept unswept = new Unswept();
    private final Map<String, MongoCollection<Document>> unindexed = new ConcurrentHashMap<>();

    MongoOutboxes(
            Supplier<MongoDatabase> database,
            String service,
            StateMapping mapping,
            Consumer<Pending> relay,
            InstantSource realTime) {
        this.database = database;
        this.service = service;
        this.mapping = mapping;
        this.relay = relay;
        this.realTime = realTime;
    }

    @Override
    public <S extends Aggregate> OutboxCollection<S> collection(Shape<S> shape) {
        var documents = documents(shape.collection());
        opened.put(shape.collection(), documents);
        unindexed.put(shape.collection(), documents);
        declareIndexes();
        return new MongoOutboxCollection<>(
                shape, service, mapping, () -> documents(shape.collection()), unswept, relay, realTime);
    }

    /** Asked for anew each time, for a request is less patient than a timer. */
    private MongoCollection<Document> documents(String name) {
        return database.get()
                .getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    Map<String, MongoCollection<Document>> opened() {
        return opened;
    }

    /** Nothing that this instance wrote waits any more. */
    boolean isEmpty() {
        return opened.entrySet().stream()
                .allMatch(it -> unswept.isEmpty(
                        it.getKey(),
                        () -> it.getValue().find(Filters.exists("outboxAt")).first() == null));
    }

    /** Again and again until the database has been there once. */
    void declareIndexes() {
        unindexed.forEach((name, documents) -> {
            try {
                declareIndexes(documents);
                unindexed.remove(name);
            } catch (MongoException e) {
                log.warn(
                        "Indexes of {} not declared yet: {}", name, e.getClass().getSimpleName());
            }
        });
    }

    private static void declareIndexes(MongoCollection<Document> documents) {
        documents.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
        for (var field : List.of("dueAt", "outboxAt")) {
            documents.createIndex(
                    Indexes.ascending("shard", field),
                    new IndexOptions().partialFilterExpression(Filters.exists(field)));
        }
    }
}
