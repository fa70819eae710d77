package org.throughline.benchmarks.loop;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.Document;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.service.Consumers;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Producers;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.OccurrenceId;
import org.throughline.simulator.platform.Json;

/** All of it in one process and as directly as can be: a slot is updated, its event sent, heard and counted. */
public final class HandServer implements Serving {

    static final String SETTINGS =
            "one process: the JDK's HTTP server on virtual threads, one conditional update of the slot, a producer ("
                    + Producers.SETTINGS
                    + "), answered when the broker has acknowledged; a consumer with polls of up to 500, one bulk of"
                    + " upserts and one commit each. No token, no tenant, no outbox: killed between update and send,"
                    + " it loses an event";

    static final String SLOTS = "slots";
    static final String FIGURES = "figures";
    static final String COMPLETED = "completed";

    private static final Duration POLL = Duration.ofMillis(100);

    private final Clock clock = Clock.systemUTC();
    private final String topic;
    private final MongoClient client;
    private final MongoCollection<Document> slots;
    private final MongoCollection<Document> figures;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Front front;
    private final Thread hearing;
    private volatile boolean closed;

    public HandServer(Settings settings) throws Exception {
        topic = settings.get("topic");
        client = MongoClients.create(settings.get("mongodb"));
        var database = client.getDatabase(settings.get("database")).withWriteConcern(WriteConcern.MAJORITY);
        slots = database.getCollection(SLOTS);
        // The embedded database finds by two fields what has an index of these two, as ours have of theirs.
        slots.createIndex(Indexes.ascending("_id", "state"), new IndexOptions().unique(true));
        figures = database.getCollection(FIGURES);
        producer = Producers.connect(settings.get("kafka"));
        front = Front.open(settings.number("port"), this::complete);
        hearing = Thread.ofPlatform().name("hearing").start(() -> hear(settings.get("kafka")));
    }

    static Document open(Piece piece) {
        return new Document("_id", piece.client().documentId(piece.occurrence()))
                .append("clinic", piece.client().clinic().value())
                .append("assignment", piece.assignment().value())
                .append("state", "OPEN");
    }

    private boolean complete(String person, String occurrence) throws Exception {
        var now = clock.instant();
        var owner = new ClientRef(new ClinicId("linden"), new ClientId(person));
        var id = new OccurrenceId(occurrence);
        var before = slots.findOneAndUpdate(
                new Document("_id", owner.documentId(id)).append("state", "OPEN"),
                combine(set("state", "COMPLETED"), set("performedAt", Date.from(now))));
        if (before == null) {
            return false;
        }
        var piece = new Piece(owner, new AssignmentId(before.getString("assignment")), id);
        producer.send(Fact.of(piece.completed(now), 1, now).on(topic)).get(30, TimeUnit.SECONDS);
        return true;
    }

    private void hear(String kafka) {
        try (var consumer = Consumers.subscribe(kafka, topic)) {
            while (!closed) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    count(records);
                    consumer.commitSync();
                }
            }
        }
    }

    private void count(ConsumerRecords<byte[], byte[]> records) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var record : records) {
            writes.add(counted(record));
        }
        figures.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static WriteModel<Document> counted(ConsumerRecord<byte[], byte[]> record) {
        var occurrence = Json.text(Json.read(record.value()), "occurrence");
        return new UpdateOneModel<>(
                eq("_id", new String(record.key(), UTF_8)),
                inc(COMPLETED + "." + occurrence, 1),
                new UpdateOptions().upsert(true));
    }

    @Override
    public void close() throws Exception {
        closed = true;
        hearing.join(Duration.ofSeconds(5));
        front.close();
        producer.close();
        client.close();
    }
}
