package org.throughline.operator.doctor;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.throughline.operator.Trouble;

/** Every collection with an outbox has the indexes that relay and timers look by. */
record IndexesThere(String uri) implements Check {

    private static final List<String> DATABASES = List.of("assignment", "tracking", "reminder", "analytics");
    private static final Set<String> NEEDED = Set.of("_id_1_version_1", "shard_1_dueAt_1", "shard_1_outboxAt_1");

    @Override
    public Stream<Finding> look() {
        try (var mongo = MongoClients.create(uri)) {
            return DATABASES.stream().flatMap(it -> database(mongo, it)).toList().stream();
        } catch (MongoException | IllegalArgumentException e) {
            throw new Trouble("MongoDB did not answer: " + e.getMessage(), e);
        }
    }

    private static Stream<Finding> database(MongoClient mongo, String name) {
        var database = mongo.getDatabase(name);
        return StreamSupport.stream(database.listCollectionNames().spliterator(), false)
                .map(database::getCollection)
                .filter(it -> it.find(Filters.exists("shard")).first() != null)
                .map(it -> indexes(name, it));
    }

    private static Finding indexes(String database, MongoCollection<Document> collection) {
        var about = "indexes of " + database + "." + collection.getNamespace().getCollectionName();
        var there = StreamSupport.stream(collection.listIndexes().spliterator(), false)
                .map(it -> it.getString("name"))
                .collect(Collectors.toSet());
        var missing = NEEDED.stream().filter(it -> !there.contains(it)).sorted().toList();
        return missing.isEmpty()
                ? Finding.well(about, "there")
                : Finding.look(about, "lacks " + missing, "Start the service again: it makes them when it starts.");
    }
}
