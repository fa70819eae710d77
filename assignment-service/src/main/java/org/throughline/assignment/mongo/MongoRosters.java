package org.throughline.assignment.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.throughline.assignment.staff.Roster;
import org.throughline.assignment.staff.Rosters;
import org.throughline.events.ClinicId;
import org.throughline.events.Revision;
import org.throughline.events.StaleAggregate;
import tools.jackson.databind.json.JsonMapper;

/** One document per clinic, replaced as a whole at the version that was read. */
@Repository
class MongoRosters implements Rosters {

    private static final String COLLECTION = "rosters";
    private static final String VERSION = "version";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MongoOperations mongo;

    MongoRosters(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Roster of(ClinicId clinic) {
        var stored = mongo.findById(clinic.value(), Document.class, COLLECTION);
        return stored == null
                ? Roster.empty(clinic)
                : JSON.readValue(stored.get("roster", Document.class).toJson(), Roster.class);
    }

    @Override
    public Roster record(Roster roster) {
        var next = new Roster(
                roster.clinic(),
                roster.names(),
                roster.teams(),
                roster.revision().next(0));
        var document = new Document("_id", next.clinic().value())
                .append(VERSION, next.revision().version())
                .append("roster", Document.parse(JSON.writeValueAsString(next)));
        if (roster.revision().equals(Revision.NEW)) {
            insert(document);
        } else {
            replace(document, roster.revision().version());
        }
        return next;
    }

    private void insert(Document document) {
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException e) {
            throw new StaleAggregate("roster");
        }
    }

    private void replace(Document document, long version) {
        var seen = query(where("_id").is(document.get("_id")).and(VERSION).is(version));
        if (mongo.replace(seen, document, COLLECTION).getMatchedCount() == 0) {
            throw new StaleAggregate("roster");
        }
    }
}
