package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.HomeworkType;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RecordId;

/**
 * All that was ever said of one assignment.
 *
 * @param type absent until the assignment has been heard of
 * @param extra practice beyond every slot
 */
public record PlanHistory(
        @Nullable HomeworkType type,
        History<PlanTold> told,
        Map<OccurrenceId, SlotFacts> slots,
        Map<RecordId, History<Practice>> extra) {

    static final PlanHistory NONE = new PlanHistory(null, History.empty(), Map.of(), Map.of());

    PlanHistory typed(HomeworkType known) {
        return type == known ? this : new PlanHistory(known, told, slots, extra);
    }

    PlanHistory told(Told<PlanTold> next) {
        return told.has(next) ? this : new PlanHistory(type, told.with(next), slots, extra);
    }

    PlanHistory slot(OccurrenceId occurrence, SlotFacts facts) {
        return facts.equals(slots.get(occurrence))
                ? this
                : new PlanHistory(type, told, Entries.with(slots, occurrence, facts), extra);
    }

    PlanHistory practised(RecordId record, Told<Practice> next) {
        var before = extra.getOrDefault(record, History.empty());
        return before.has(next)
                ? this
                : new PlanHistory(type, told, slots, Entries.with(extra, record, before.with(next)));
    }

    SlotFacts slot(OccurrenceId occurrence) {
        return slots.getOrDefault(occurrence, SlotFacts.NONE);
    }

    /** When each thing about it became known. */
    Stream<Instant> knownAt() {
        return Stream.of(
                        told.knownAt(),
                        slots.values().stream().flatMap(SlotFacts::knownAt),
                        extra.values().stream().flatMap(History::knownAt))
                .flatMap(it -> it);
    }
}
