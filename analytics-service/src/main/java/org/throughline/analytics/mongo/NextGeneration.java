package org.throughline.analytics.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.analytics.rebuild.NextFacts;
import org.throughline.events.ClientRef;

/** Facts in the collection after the live one. */
record NextGeneration(
        Generations generations, int number, MongoCollection<Document> live, MongoCollection<Document> next)
        implements NextFacts {

    private static final int BATCH = 500;

    static NextGeneration of(Generations generations) {
        var number = generations.liveNumber() + 1;
        return new NextGeneration(generations, number, generations.live(), generations.fresh(number));
    }

    @Override
    public Map<ClientRef, ClientFacts> read(Collection<ClientRef> clients) {
        return facts(next, clients);
    }

    @Override
    public void write(Collection<ClientFacts> facts) {
        var writes = facts.stream()
                .map(it -> new ReplaceOneModel<>(
                        new Document("_id", ClientDocument.id(it.client())),
                        new ClientDocument(it, 1).toDocument(),
                        new ReplaceOptions().upsert(true)))
                .toList();
        for (var from = 0; from < writes.size(); from += BATCH) {
            next.bulkWrite(
                    writes.subList(from, Math.min(from + BATCH, writes.size())), new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public Set<ClientRef> differences() {
        var all = new HashSet<>(clientsOf(live));
        all.addAll(clientsOf(next));
        return differences(all);
    }

    @Override
    public Set<ClientRef> differences(Set<ClientRef> among) {
        var all = List.copyOf(among);
        return IntStream.range(0, Math.ceilDiv(all.size(), BATCH))
                .parallel()
                .mapToObj(it -> all.subList(it * BATCH, Math.min((it + 1) * BATCH, all.size())))
                .flatMap(this::different)
                .collect(Collectors.toSet());
    }

    private Stream<ClientRef> different(List<ClientRef> batch) {
        var a = ClientDocument.stored(live, batch);
        var b = ClientDocument.stored(next, batch);
        return batch.stream().filter(it -> !ClientDocument.sameFacts(a.get(it), b.get(it)));
    }

    @Override
    public int clients() {
        return (int) next.countDocuments();
    }

    @Override
    public void takeOver() {
        generations.switchTo(number);
    }

    @Override
    public void discard() {
        next.drop();
    }

    private static Map<ClientRef, ClientFacts> facts(MongoCollection<Document> from, Collection<ClientRef> clients) {
        return ClientDocument.read(from, clients).values().stream()
                .map(ClientDocument::facts)
                .collect(Collectors.toMap(ClientFacts::client, it -> it, (a, _) -> a, HashMap::new));
    }

    private static List<ClientRef> clientsOf(MongoCollection<Document> documents) {
        return documents
                .find()
                .projection(new Document("_id", 1))
                .map(it -> ClientDocument.clientOf(it.getString("_id")))
                .into(new ArrayList<>());
    }
}
