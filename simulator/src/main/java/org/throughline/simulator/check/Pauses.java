package org.throughline.simulator.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When which plan rested: a slot is inside when {@code pausedAt < dueAt <= resumedAt}. */
final class Pauses {

    private record Pause(Instant from, @Nullable Instant until) {
        boolean covers(Instant dueAt) {
            return from.isBefore(dueAt) && (until == null || !dueAt.isAfter(until));
        }
    }

    private final Map<String, List<Pause>> byPlan = new HashMap<>();

    void paused(String assignment, Instant at) {
        byPlan.computeIfAbsent(assignment, it -> new ArrayList<>()).add(new Pause(at, null));
    }

    void resumed(String assignment, Instant at) {
        var pauses = byPlan.getOrDefault(assignment, List.of());
        if (!pauses.isEmpty()) {
            pauses.set(pauses.size() - 1, new Pause(pauses.getLast().from(), at));
        }
    }

    boolean cover(Slot slot) {
        return byPlan.getOrDefault(slot.assignment(), List.of()).stream()
                .anyMatch(it -> it.covers(slot.times().dueAt()));
    }
}
