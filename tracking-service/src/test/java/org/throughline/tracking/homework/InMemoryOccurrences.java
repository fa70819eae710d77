package org.throughline.tracking.homework;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.OccurrenceId;

class InMemoryOccurrences extends InMemory<OccurrenceId, Occurrence> implements Occurrences {

    InMemoryOccurrences(Power power) {
        super(
                Occurrence::owner,
                Occurrence::id,
                (it, revision) -> new Occurrence(
                        it.owner(), it.id(), it.terms(), it.windows(), it.verdict(), it.story(), it.heard(), revision),
                power);
    }

    @Override
    public List<Occurrence> during(Outage outage, Set<State> in, @Nullable Occurrence after, int limit) {
        return all().stream()
                .filter(it -> in.contains(it.state()) && outage.covers(it))
                .filter(it -> after == null || key(it).compareTo(key(after)) > 0)
                .sorted(Comparator.comparing(InMemoryOccurrences::key))
                .limit(limit)
                .toList();
    }

    private static String key(Occurrence it) {
        return it.owner().documentId(it.id());
    }
}
