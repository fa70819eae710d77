package org.throughline.timers;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.OutboxCollection.Due;

/** What is due of one clinic, the earliest first; a key counts with the instant that was put last. */
final class Agenda {

    private final Map<String, Instant> instants = new HashMap<>();
    /** In it may still lie what has another instant by now; it is passed over when its turn comes. */
    private final Queue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at));

    void put(Due due) {
        if (!due.at().equals(instants.put(due.id(), due.at()))) {
            queue.add(due);
        }
    }

    int size() {
        return instants.size();
    }

    boolean isEmpty() {
        return instants.isEmpty();
    }

    @Nullable
    Due first() {
        var first = queue.peek();
        while (first != null && !first.at().equals(instants.get(first.id()))) {
            queue.remove();
            first = queue.peek();
        }
        return first;
    }

    /** Takes out the first if it is due at or before {@code instant}. */
    @Nullable
    Due takeDue(Instant instant) {
        var first = first();
        if (first == null || first.at().isAfter(instant)) {
            return null;
        }
        queue.remove();
        instants.remove(first.id());
        return first;
    }
}
