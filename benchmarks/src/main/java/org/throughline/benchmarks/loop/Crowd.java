package org.throughline.benchmarks.loop;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.throughline.benchmarks.contest.Figures;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Services;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.OccurrenceId;

/** Clients by the thousand of whom the services know, each with a piece of homework that is open for hours. */
record Crowd(Lab lab, Services services) {

    private static final List<String> WHO_KNOW = List.of("tracking", "analytics");
    private static final int BULK = 5_000;
    private static final int LOOKS = 9;

    /** As the services' timers have it. */
    private static final Duration LOOK_AHEAD = Duration.ofSeconds(90);

    /**
     * All of them as the one who has a piece open there.
     *
     * @return how many documents there are of each
     */
    int gather(int clients) {
        var example = open();
        var prefix = example.client().clinic() + "/" + example.client().client();
        var documents = 0;
        for (var service : WHO_KNOW) {
            for (var name : database(service).listCollectionNames()) {
                var collection = database(service).getCollection(name);
                var likenesses = collection
                        .find(new Document("_id", OutboxCollection.startingWith(prefix)))
                        .map(it -> Likeness.of(it, example))
                        .into(new ArrayList<>());
                likenesses.forEach(it -> copy(collection, it, clients));
                documents += likenesses.size();
            }
        }
        if (slots().countDocuments(exists("dueAt")) != clients + 1) {
            throw new IllegalStateException("not all are there");
        }
        return documents;
    }

    private Piece open() {
        var slot = slots().find(exists("dueAt")).first();
        if (slot == null) {
            throw new IllegalStateException("nothing is open");
        }
        var id = slot.getString("_id").split("/", -1);
        return new Piece(
                new ClientRef(new ClinicId(id[0]), new ClientId(id[1])),
                new AssignmentId(slot.getEmbedded(List.of("state", "terms", "assignment"), String.class)),
                new OccurrenceId(id[2]));
    }

    private static void copy(MongoCollection<Document> collection, Likeness likeness, int clients) {
        for (int from = 0; from < clients; from += BULK) {
            collection.insertMany(IntStream.range(from, Math.min(clients, from + BULK))
                    .mapToObj(it -> likeness.of(Piece.of("crowd", it, it)))
                    .toList());
        }
    }

    /** How long the database takes for a look of tracking-service's timers at what is due soon, of which there is none. */
    double lookMillis() {
        var millis = Stream.generate(this::look).limit(LOOKS).toList();
        return Figures.median(millis);
    }

    private double look() {
        var until = Date.from(Clock.systemUTC().instant().plus(LOOK_AHEAD));
        var began = System.nanoTime();
        slots().find(lt("dueAt", until))
                .projection(Projections.include("dueAt"))
                .sort(Sorts.ascending("dueAt"))
                .into(new ArrayList<>());
        return (System.nanoTime() - began) / 1e6;
    }

    private MongoCollection<Document> slots() {
        return database("tracking").getCollection("occurrences");
    }

    private MongoDatabase database(String service) {
        return lab.documents().database(services.database(service));
    }
}
