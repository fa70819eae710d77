package org.throughline.standalone.clock;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The next instant at which anything is due in any database of the platform. */
public final class NextDue {

    private final MongoClient mongo;
    private final Collection<String> databases;

    public NextDue(MongoClient mongo, Collection<String> databases) {
        this.mongo = mongo;
        this.databases = databases;
    }

    public Optional<Instant> find() {
        return databases.stream()
                .map(mongo::getDatabase)
                .flatMap(db -> StreamSupport.stream(db.listCollectionNames().spliterator(), false)
                        .map(db::getCollection))
                .flatMap(it -> Optional.ofNullable(it.find(exists("dueAt"))
                                .projection(include("dueAt"))
                                .sort(ascending("dueAt"))
                                .first())
                        .stream())
                .map(it -> it.get("dueAt", Date.class).toInstant())
                .min(Instant::compareTo);
    }
}
