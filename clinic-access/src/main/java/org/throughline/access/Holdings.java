package org.throughline.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.throughline.events.ClinicId;

/** Everything that this service's database holds of a clinic, wherever the clinic stands in it. */
final class Holdings {

    private final MongoOperations mongo;

    Holdings(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * How many documents, by collection; without those that hold none, and without the audit, which grows with each
     * look.
     */
    Map<String, Long> count(ClinicId clinic) {
        var numbers = each(clinic, (collection, filter) -> mongo.execute(collection, it -> it.countDocuments(filter)));
        numbers.remove(Audit.COLLECTION);
        return numbers;
    }

    /** @return how many documents are gone, by collection */
    Map<String, Long> erase(ClinicId clinic) {
        return each(
                clinic,
                (collection, filter) ->
                        mongo.execute(collection, it -> it.deleteMany(filter).getDeletedCount()));
    }

    private Map<String, Long> each(ClinicId clinic, BiFunction<String, Bson, Long> what) {
        var numbers = new TreeMap<String, Long>();
        for (var collection : mongo.getCollectionNames()) {
            if (!collection.equals(Clinics.COLLECTION) && !collection.startsWith("system.")) {
                numbers.put(collection, what.apply(collection, of(clinic)));
            }
        }
        numbers.values().removeIf(it -> it == 0);
        return numbers;
    }

    /** The key begins with it, or is it; else it stands in the line of the audit or in the state. '0' follows '/'. */
    private static Bson of(ClinicId clinic) {
        var name = clinic.value();
        return new Document(
                "$or",
                List.of(
                        new Document("_id", new Document("$gte", name + "/").append("$lt", name + "0")),
                        new Document("_id", name),
                        new Document("clinic", name),
                        new Document("state.clinic", name),
                        new Document("state.client.clinic", name),
                        new Document("state.outage.clinic", name)));
    }
}
