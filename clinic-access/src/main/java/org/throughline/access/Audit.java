package org.throughline.access;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.throughline.events.ClinicId;

/** Who looked at whom, and who was refused; append-only. */
class Audit implements AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(Audit.class);
    private static final String COLLECTION = "audit";

    private final MongoOperations mongo;
    private final Clock clock;

    Audit(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Without it the audit is slower to read, and no less complete. */
    void declareIndex() {
        try {
            mongo.indexOps(COLLECTION)
                    .createIndex(new Index().on("clinic", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        } catch (RuntimeException e) {
            log.warn(
                    "The index of the audit waits for the next start: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void add(Access access) {
        mongo.insert(AuditEntry.of(access, clock.instant()).asDocument(), COLLECTION);
    }

    /** Newest first, those before {@code id}. */
    List<AuditEntry> of(ClinicId clinic, @Nullable String beforeId, int most) {
        var wanted = Criteria.where("clinic").is(clinic.value());
        var query = Query.query(beforeId == null ? wanted : wanted.and("_id").lt(beforeId))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(most);
        return mongo.find(query, org.bson.Document.class, COLLECTION).stream()
                .map(AuditEntry::of)
                .toList();
    }
}
