package org.throughline.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.bson.Document;

/** Drains in bulk, some milliseconds after the acknowledgement. */
final class MongoDrain implements Drain {

    private static final Duration GATHERING = Duration.ofMillis(20);
    private static final int BATCH = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Map<String, MongoCollection<Document>> collections;
    private final Turns turns;
    private final Queue<Ticket> waiting = new ArrayDeque<>();

    MongoDrain(Map<String, MongoCollection<Document>> collections, Turns turns) {
        this.collections = collections;
        this.turns = turns;
    }

    @Override
    public CompletionStage<?> drain(Acknowledged acknowledged) {
        var ticket = new Ticket(acknowledged, new CompletableFuture<>());
        turns.next(() -> {
            waiting.add(ticket);
            if (waiting.size() == 1) {
                turns.after(GATHERING, this::drainAll);
            }
        });
        return ticket.done();
    }

    private void drainAll() {
        while (!waiting.isEmpty()) {
            var batch = new ArrayList<Ticket>();
            while (!waiting.isEmpty() && batch.size() < BATCH) {
                batch.add(waiting.remove());
            }
            batch.stream()
                    .collect(Collectors.groupingBy(it -> it.acknowledged().collection()))
                    .forEach(this::drain);
        }
    }

    private void drain(String collection, List<Ticket> tickets) {
        try {
            drain(
                    Objects.requireNonNull(collections.get(collection)),
                    tickets.stream().map(Ticket::acknowledged).toList());
            tickets.forEach(it -> it.done().complete(null));
        } catch (RuntimeException e) {
            tickets.forEach(it -> it.done().completeExceptionally(e));
        }
    }

    /**
     * At the version at which it was seen the outbox becomes empty, so that it has no age either. A document that has
     * moved on only loses what is acknowledged; its newer events bring it here again.
     */
    private static void drain(MongoCollection<Document> documents, List<Acknowledged> batch) {
        var emptied = documents.bulkWrite(batch.stream().map(MongoDrain::empty).toList(), UNORDERED);
        if (emptied.getMatchedCount() < batch.size()) {
            documents.bulkWrite(batch.stream().map(MongoDrain::shorten).toList(), UNORDERED);
        }
    }

    private static UpdateOneModel<Document> empty(Acknowledged it) {
        return new UpdateOneModel<>(
                new Document("_id", it.id()).append("version", it.version()),
                pull(it).append("$unset", new Document("outboxAt", "")));
    }

    private static UpdateOneModel<Document> shorten(Acknowledged it) {
        return new UpdateOneModel<>(new Document("_id", it.id()), pull(it));
    }

    private static Document pull(Acknowledged it) {
        return new Document(
                "$pull", new Document("outbox", new Document("sequence", new Document("$lte", it.sequence()))));
    }

    private record Ticket(Acknowledged acknowledged, CompletableFuture<Void> done) {}
}
