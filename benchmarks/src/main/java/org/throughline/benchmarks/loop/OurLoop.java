package org.throughline.benchmarks.loop;

import static com.mongodb.client.model.Filters.in;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.Document;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Hands;
import org.throughline.benchmarks.service.Listeners;
import org.throughline.benchmarks.service.Producers;
import org.throughline.events.ClientId;
import org.throughline.events.Topic;
import org.throughline.simulator.platform.Http;

/** The services: completed at tracking-service with a client's own token, seen in the facts of analytics-service. */
final class OurLoop implements Loop {

    static final String SETTINGS =
            "tracking-, analytics- and assignment-service and the identity provider, a process each; the client's own"
                    + " token, tenant check, worksheet check, record and slot written, outbox, inbox, adherence told;"
                    + " answered when record and slot are written";

    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final Http http = new Http();
    private final KafkaProducer<byte[], byte[]> producer;
    private final Listeners listeners;
    private final MongoClient client;
    private final MongoCollection<Document> facts;
    private final Map<ClientId, String> tokens = new ConcurrentHashMap<>();

    OurLoop(Settings settings) {
        this.settings = settings;
        this.producer = Producers.connect(settings.get("kafka"));
        this.listeners = new Listeners(settings.get("kafka"));
        this.client = MongoClients.create(settings.get("mongodb"));
        this.facts = client.getDatabase(settings.get("database")).getCollection("client_v1");
    }

    /** As assignment-service would have told it, until both who hear it have done so. */
    @Override
    public void open(List<Piece> pieces) throws Exception {
        var topic = Topic.ASSIGNMENTS;
        var now = clock.instant();
        for (var piece : pieces) {
            var _ = producer.send(
                    Fact.of(piece.assigned(now), topic.writer(), 1, now).on(topic.topicName()));
        }
        producer.flush();
        var clients = pieces.stream().map(it -> it.client().client()).distinct().toList();
        tokens.clear();
        Hands.each(4, clients.size(), it -> tokens.put(clients.get(it), token(clients.get(it))));
        listeners.await("tracking-service", List.of(topic.topicName()));
        listeners.await("analytics-service", List.of(topic.topicName()));
    }

    private String token(ClientId person) {
        var basic = Base64.getEncoder().encodeToString((person + ":demo").getBytes(UTF_8));
        var answer = http.send(
                "POST",
                URI.create(settings.get("identity") + "/oauth2/token"),
                Map.of("authorization", "Basic " + basic, "content-type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials");
        if (!answer.ok()) {
            throw new IllegalStateException("no token for " + person + ": " + answer);
        }
        return answer.text("access_token");
    }

    @Override
    public Call completion(Piece piece) {
        var person = piece.client().client();
        return Call.to(
                "%s/api/v1/clients/%s/homework/%s/records"
                        .formatted(settings.get("tracking"), person, piece.occurrence()),
                Map.of(
                        "Authorization",
                        "Bearer " + tokens.get(person),
                        "Idempotency-Key",
                        piece.occurrence().value()));
    }

    @Override
    public Map<Piece, Integer> counted(List<Piece> pieces) {
        var byClient = new HashMap<String, Document>();
        facts.find(in("_id", pieces.stream().map(OurLoop::document).distinct().toList()))
                .forEach(it -> byClient.put(it.getString("_id"), it));
        var counted = new HashMap<Piece, Integer>();
        for (var piece : pieces) {
            var document = byClient.get(document(piece));
            var verdicts = document == null ? List.of() : verdicts(document, piece);
            if (!verdicts.isEmpty()) {
                counted.put(piece, verdicts.size());
            }
        }
        return counted;
    }

    private static String document(Piece piece) {
        return piece.client().clinic() + "/" + piece.client().client();
    }

    private static List<?> verdicts(Document document, Piece piece) {
        return document.getEmbedded(
                List.of(
                        "facts",
                        "plans",
                        piece.assignment().value(),
                        "slots",
                        piece.occurrence().value(),
                        "verdicts"),
                List.of());
    }

    @Override
    public void close() {
        producer.close();
        listeners.close();
        client.close();
    }
}
