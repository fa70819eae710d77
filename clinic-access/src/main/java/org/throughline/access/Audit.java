package org.throughline.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Who looked at whom, and who was refused; append-only. */
class Audit implements AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(Audit.class);
    static final String COLLECTION = "audit";
    private static final String AGE = "age";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Duration kept;

    Audit(MongoOperations mongo, Clock clock, Duration kept) {
        this.mongo = mongo;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Without the indexes the audit is slower to read and kept for longer, and no less complete. Old lines go by the
     * index, and here where the server takes no note of it.
     */
    void declareIndexes() {
        try {
            var lines = mongo.indexOps(COLLECTION);
            lines.createIndex(new Index().on("clinic", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
            for (var who : List.of("client", "person")) {
                lines.createIndex(new Index()
                        .on("clinic", Sort.Direction.ASC)
                        .on(who, Sort.Direction.ASC)
                        .on("_id", Sort.Direction.DESC));
            }
            forgetAfter(lines, kept);
            mongo.remove(Query.query(Criteria.where("at").lt(clock.instant().minus(kept))), COLLECTION);
        } catch (RuntimeException e) {
            log.warn(
                    "The indexes of the audit wait for the next start: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** An index that forgets after another time is in the way of this one. */
    private static void forgetAfter(IndexOperations lines, Duration kept) {
        lines.getIndexInfo().stream()
                .filter(it -> it.getName().equals(AGE))
                .filter(it -> !it.getExpireAfter().equals(Optional.of(kept)))
                .forEach(it -> lines.dropIndex(AGE));
        lines.createIndex(new Index().on("at", Sort.Direction.ASC).named(AGE).expire(kept));
    }

    @Override
    public void add(Access access) {
        mongo.insert(AuditEntry.of(access, clock.instant()).asDocument(), COLLECTION);
    }

    /** Newest first. */
    List<AuditEntry> find(AuditSearch search, int most) {
        var query = new BasicQuery(search.filter())
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(most);
        return mongo.find(query, org.bson.Document.class, COLLECTION).stream()
                .map(AuditEntry::of)
                .toList();
    }
}
