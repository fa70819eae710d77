package org.throughline.tracking.mongo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.metrics.OutcomeCounter;

final class MongoOccurrences extends MongoKept<OccurrenceId, Occurrence> implements Occurrences {

    private final OutcomeCounter counter;

    MongoOccurrences(OutboxCollection<Occurrence> documents, OutcomeCounter counter) {
        super(documents);
        this.counter = counter;
    }

    @Override
    public void record(Decided<Occurrence> decided, Instant at, @Nullable String causationId) {
        super.record(decided, at, causationId);
        counter.count(decided.events());
    }
}
