package org.throughline.tracking.mongo;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.Outage;
import org.throughline.tracking.homework.State;
import org.throughline.tracking.metrics.OutcomeCounter;

final class MongoOccurrences extends MongoKept<OccurrenceId, Occurrence> implements Occurrences {

    private final OutboxCollection<Occurrence> documents;
    private final OutcomeCounter counter;

    MongoOccurrences(OutboxCollection<Occurrence> documents, OutcomeCounter counter) {
        super(documents);
        this.documents = documents;
        this.counter = counter;
    }

    @Override
    public void record(Decided<Occurrence> decided, Instant at, @Nullable String causationId) {
        super.record(decided, at, causationId);
        counter.count(decided);
    }

    @Override
    public List<Occurrence> recordAll(List<Decided<Occurrence>> decided, Instant at) {
        var written = super.recordAll(decided, at);
        var ids = written.stream().map(Occurrence::id).collect(toSet());
        decided.stream().filter(it -> ids.contains(it.state().id())).forEach(counter::count);
        return written;
    }

    @Override
    public List<Occurrence> beside(Occurrence slot, Instant at) {
        return documents.find(
                keysOf(slot.owner())
                        .append(
                                "state.terms.assignment",
                                slot.terms().assignment().value())
                        .append("state.windows.lateUntil", new Document("$gt", Date.from(at))),
                0);
    }

    @Override
    public List<Occurrence> due(ClientRef owner, @Nullable LocalDate from, @Nullable LocalDate to) {
        var within = new Document();
        if (from != null) {
            within.append("$gte", from.toString());
        }
        if (to != null) {
            within.append("$lt", to.toString());
        }
        return within.isEmpty() ? of(owner) : documents.find(keysOf(owner).append("state.windows.dueDate", within), 0);
    }

    private static Document keysOf(ClientRef owner) {
        return new Document("_id", OutboxCollection.startingWith(owner.documentPrefix()));
    }

    @Override
    public List<Occurrence> during(Outage outage, Set<State> in, @Nullable Occurrence after, int limit) {
        var wanted = new ArrayList<Bson>();
        wanted.add(
                Filters.in("state.verdict.state", in.stream().map(State::name).toList()));
        wanted.add(Filters.gt("state.windows.graceUntil", Date.from(outage.from())));
        wanted.add(Filters.lte("state.windows.dueAt", Date.from(outage.to())));
        if (outage.clinic() != null) {
            wanted.add(Filters.gt("_id", outage.clinic() + "/"));
            wanted.add(Filters.lt("_id", outage.clinic() + "0"));
        }
        if (after != null) {
            wanted.add(Filters.gt("_id", after.owner().documentId(after.id())));
        }
        return documents.find(Filters.and(wanted), limit);
    }
}
