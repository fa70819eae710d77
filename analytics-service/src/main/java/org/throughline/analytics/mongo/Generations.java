package org.throughline.analytics.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;

/** Which collection of facts is the live one; a rebuild makes the next and switches. */
final class Generations {

    private static final Document LIVE = new Document("_id", "live");

    private final Supplier<MongoDatabase> database;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    Generations(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    MongoCollection<Document> live() {
        return collection(liveNumber());
    }

    int liveNumber() {
        var live = majority("generation").find(LIVE).first();
        return live == null ? 1 : live.getInteger("number");
    }

    /** Empty, to be filled. */
    MongoCollection<Document> fresh(int number) {
        collection(number).drop();
        indexed.remove(name(number));
        return collection(number);
    }

    /** The one before stays, for who is in the middle of reading it; the one before that goes. */
    void switchTo(int number) {
        majority("generation")
                .replaceOne(LIVE, new Document(LIVE).append("number", number), new ReplaceOptions().upsert(true));
        majority(name(number - 2)).drop();
    }

    private MongoCollection<Document> collection(int number) {
        var collection = majority(name(number));
        if (indexed.add(name(number))) {
            collection.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
            collection.createIndex(Indexes.ascending("clinic", "therapist"));
        }
        return collection;
    }

    private MongoCollection<Document> majority(String name) {
        return database.get()
                .getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    private static String name(int number) {
        return "client_v" + number;
    }
}
