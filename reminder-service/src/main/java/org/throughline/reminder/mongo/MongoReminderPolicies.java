package org.throughline.reminder.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.throughline.events.ClinicId;
import org.throughline.events.Revision;
import org.throughline.events.StaleAggregate;
import org.throughline.reminder.preferences.ReminderPolicies;
import org.throughline.reminder.preferences.ReminderPolicy;
import tools.jackson.databind.json.JsonMapper;

/** One document per clinic; read at each reminder, so what was read a moment ago is good enough. */
public final class MongoReminderPolicies implements ReminderPolicies {

    private static final String COLLECTION = "reminder_policies";
    private static final String VERSION = "version";
    private static final Duration GOOD_ENOUGH = Duration.ofSeconds(2);
    private static final int CLINICS = 10_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MongoOperations mongo;
    private final LoadingCache<ClinicId, ReminderPolicy> read;

    public MongoReminderPolicies(MongoOperations mongo) {
        this.mongo = mongo;
        this.read = Caffeine.newBuilder()
                .maximumSize(CLINICS)
                .expireAfterWrite(GOOD_ENOUGH)
                .build(this::latest);
    }

    @Override
    public ReminderPolicy of(ClinicId clinic) {
        return read.get(clinic);
    }

    @Override
    public ReminderPolicy latest(ClinicId clinic) {
        var stored = mongo.findById(clinic.value(), Document.class, COLLECTION);
        return stored == null
                ? ReminderPolicy.unspoken(clinic)
                : JSON.readValue(stored.get("policy", Document.class).toJson(), ReminderPolicy.class);
    }

    @Override
    public ReminderPolicy record(ReminderPolicy policy) {
        var next = policy.at(policy.revision().next(0));
        var document = new Document("_id", next.clinic().value())
                .append(VERSION, next.revision().version())
                .append("policy", Document.parse(JSON.writeValueAsString(next)));
        if (policy.revision().equals(Revision.NEW)) {
            insert(document);
        } else {
            replace(document, policy.revision().version());
        }
        read.put(next.clinic(), next);
        return next;
    }

    private void insert(Document document) {
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException e) {
            throw new StaleAggregate("reminder policy");
        }
    }

    private void replace(Document document, long version) {
        var seen = query(where("_id").is(document.get("_id")).and(VERSION).is(version));
        if (mongo.replace(seen, document, COLLECTION).getMatchedCount() == 0) {
            throw new StaleAggregate("reminder policy");
        }
    }
}
