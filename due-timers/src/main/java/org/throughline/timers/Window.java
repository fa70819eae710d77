package org.throughline.timers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.delivery.OutboxCollection.Due;

/** What is due soon: keys by the second, complete for everything due before the horizon as of the last look. */
final class Window {

    private final TreeMap<Long, Map<String, Instant>> seconds = new TreeMap<>();
    private Instant horizon = Instant.MIN;
    private int size;

    /** Starts afresh from one look at the database. */
    void fill(Collection<Due> due, Instant until) {
        seconds.clear();
        size = 0;
        horizon = until;
        due.forEach(this::put);
    }

    /** Something armed meanwhile; what lies beyond the horizon is left to the next look. */
    void add(Due due) {
        if (due.at().isBefore(horizon)) {
            put(due);
        }
    }

    boolean isUsedUp(Instant now) {
        return !now.isBefore(horizon);
    }

    /** Before this instant nothing is due: the first in the window, or where it ends. */
    Instant soonest() {
        return seconds.values().stream()
                .limit(1)
                .flatMap(it -> it.values().stream())
                .min(Comparator.naturalOrder())
                .orElse(horizon);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Takes out at most {@code most} keys due at or before {@code instant}, the earliest second first. */
    List<Due> takeDue(Instant instant, int most) {
        var taken = new ArrayList<Due>();
        while (taken.size() < most && !seconds.isEmpty() && seconds.firstKey() <= instant.getEpochSecond()) {
            var second = seconds.firstEntry().getValue();
            var each = second.entrySet().iterator();
            while (each.hasNext() && taken.size() < most) {
                var due = each.next();
                if (!due.getValue().isAfter(instant)) {
                    taken.add(new Due(due.getKey(), due.getValue()));
                    each.remove();
                    size--;
                }
            }
            if (!second.isEmpty()) {
                break;
            }
            seconds.pollFirstEntry();
        }
        return taken;
    }

    private void put(Due due) {
        var before = seconds.computeIfAbsent(due.at().getEpochSecond(), it -> new HashMap<>())
                .put(due.id(), due.at());
        if (before == null) {
            size++;
        }
    }
}
