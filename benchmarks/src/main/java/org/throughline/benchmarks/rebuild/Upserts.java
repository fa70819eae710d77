package org.throughline.benchmarks.rebuild;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.delivery.Heard;
import org.throughline.events.ClientRef;

/** What is written first: for each event the client's counter of its type goes up by one in the database. */
public final class Upserts implements Work {

    static final String SETTINGS = "one upsert with $inc for each event, by _id";

    private final String kafka;
    private final MongoClient client;
    private final MongoCollection<Document> counts;
    private int events;

    public Upserts(Settings settings) {
        kafka = settings.get("kafka");
        client = MongoClients.create(settings.get("mongodb"));
        counts = client.getDatabase(settings.get("database")).getCollection("counts");
    }

    @Override
    public void prepare(int events) {
        this.events = events;
        counts.drop();
    }

    @Override
    public Done run() {
        var began = System.nanoTime();
        var written = 0;
        try (var log = new Log(kafka, 500)) {
            while (written < events) {
                for (var record : log.next()) {
                    var heard = Heard.in(record);
                    if (heard.isPresent() && written < events) {
                        upsert(heard.get());
                        written++;
                    }
                }
            }
        }
        return Done.since(began, written);
    }

    private void upsert(Heard heard) {
        var id = ClientRef.of(heard.event()).documentPrefix();
        counts.updateOne(
                new Document("_id", id),
                new Document("$inc", new Document(heard.event().getClass().getSimpleName(), 1L)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public void close() {
        client.close();
    }
}
