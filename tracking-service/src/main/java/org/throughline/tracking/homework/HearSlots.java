package org.throughline.tracking.homework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.Heard;
import org.throughline.events.AssignmentEvent.AboutSlot;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OccurrenceId;

/** Takes a whole poll of slots at once: one read, one write. */
public final class HearSlots {

    private final Occurrences occurrences;
    private final Clock clock;

    public HearSlots(Occurrences occurrences, Clock clock) {
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Those that lost to another writer are decided again. */
    void hear(List<Heard> heard) {
        Map<Kept.Key<OccurrenceId>, List<Heard>> open =
                heard.stream().collect(groupingBy(HearSlots::key, LinkedHashMap::new, toList()));
        while (!open.isEmpty()) {
            var now = clock.instant();
            var known = occurrences.findAll(open.keySet()).stream().collect(toMap(HearSlots::key, Function.identity()));
            var decided = open.entrySet().stream()
                    .map(it -> decide(known.get(it.getKey()), it.getValue(), now))
                    .filter(Objects::nonNull)
                    .toList();
            var written = occurrences.recordAll(decided, now).stream()
                    .map(HearSlots::key)
                    .toList();
            var lost = decided.stream()
                    .map(it -> key(it.state()))
                    .filter(it -> !written.contains(it))
                    .toList();
            open.keySet().retainAll(lost);
        }
    }

    private static @Nullable Decided<Occurrence> decide(@Nullable Occurrence slot, List<Heard> heard, Instant now) {
        var state = slot;
        var events = new ArrayList<HomeworkEvent>();
        for (var it : heard) {
            var envelope = it.envelope();
            var next = Hearing.hear(state, (AboutSlot) it.event(), envelope.sequence(), envelope.time(), now);
            if (next != null) {
                state = next.state();
                events.addAll(next.events());
            }
        }
        return state == null || state.equals(slot) ? null : new Decided<>(state, events);
    }

    private static Kept.Key<OccurrenceId> key(Heard it) {
        return new Kept.Key<>(ClientRef.of(it.event()), ((AboutSlot) it.event()).occurrence());
    }

    private static Kept.Key<OccurrenceId> key(Occurrence it) {
        return new Kept.Key<>(it.owner(), it.id());
    }
}
