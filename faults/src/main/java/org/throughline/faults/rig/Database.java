package org.throughline.faults.rig;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The documents of the services, looked at from outside. */
public final class Database implements AutoCloseable {

    private final MongoClient client;

    Database(String uri) {
        this.client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=2000&connectTimeoutMS=2000"
                + "&socketTimeoutMS=5000&heartbeatFrequencyMS=500");
    }

    /** All documents of a collection whose key begins with {@code prefix}. */
    public List<Document> of(String service, String collection, String prefix) {
        var keys = Filters.and(Filters.gte("_id", prefix), Filters.lt("_id", prefix + Character.MAX_VALUE));
        return collection(service, collection).find(keys).into(new ArrayList<>());
    }

    /** Collections of a service in which somebody or something is named, wherever in a document. */
    public List<String> naming(String service, String name) {
        var database = client.getDatabase(service);
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(it -> database.getCollection(it).find().into(new ArrayList<>()).stream()
                        .anyMatch(document -> document.toJson().contains(name)))
                .map(it -> service + "." + it)
                .toList();
    }

    private MongoCollection<Document> collection(String service, String collection) {
        return client.getDatabase(service).getCollection(collection);
    }

    boolean answers() {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
