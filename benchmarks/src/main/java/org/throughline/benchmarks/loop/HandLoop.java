package org.throughline.benchmarks.loop;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.throughline.benchmarks.lab.Settings;

/** What was written by hand, as its callers meet it. */
final class HandLoop implements Loop {

    private final String address;
    private final MongoClient client;
    private final MongoDatabase database;

    HandLoop(Settings settings) {
        address = settings.get("address");
        client = MongoClients.create(settings.get("mongodb"));
        database = client.getDatabase(settings.get("database"));
    }

    @Override
    public void open(List<Piece> pieces) {
        database.getCollection(HandServer.SLOTS)
                .insertMany(pieces.stream().map(HandServer::open).toList());
    }

    @Override
    public Call completion(Piece piece) {
        return Front.completion(address, piece);
    }

    @Override
    public Map<Piece, Integer> counted(List<Piece> pieces) {
        var byClient = new HashMap<String, Document>();
        var clients = pieces.stream()
                .map(it -> it.client().client().value())
                .distinct()
                .toList();
        database.getCollection(HandServer.FIGURES)
                .find(in("_id", clients))
                .forEach(it -> byClient.put(it.getString("_id"), it));
        var counted = new HashMap<Piece, Integer>();
        for (var piece : pieces) {
            var figures = byClient.get(piece.client().client().value());
            var times = figures == null
                    ? 0
                    : figures.getEmbedded(
                            List.of(HandServer.COMPLETED, piece.occurrence().value()), 0);
            if (times > 0) {
                counted.put(piece, times);
            }
        }
        return counted;
    }

    @Override
    public void close() {
        client.close();
    }
}
