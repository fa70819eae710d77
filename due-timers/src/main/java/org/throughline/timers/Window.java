package org.throughline.timers;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.throughline.delivery.OutboxCollection.Due;

/**
 * What is due soon: complete for everything due before the horizon as of the last look. Clinics take turns, so that none
 * waits for another's many; this holds among what one look finds, see
 * {@link org.throughline.delivery.OutboxCollection#MOST_DUE}.
 */
final class Window {

    private final Map<String, Agenda> clinics = new HashMap<>();
    /** The same, whose turn comes next first. */
    private final Queue<Agenda> turns = new ArrayDeque<>();

    private Instant horizon = Instant.MIN;

    /** Starts afresh from one look at the database. */
    void fill(Collection<Due> due, Instant until) {
        clinics.clear();
        turns.clear();
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
        return turns.stream()
                .flatMap(it -> Stream.ofNullable(it.first()))
                .map(Due::at)
                .min(Comparator.naturalOrder())
                .orElse(horizon);
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return turns.stream().mapToInt(Agenda::size).sum();
    }

    /** Takes out at most {@code most} due at or before {@code instant}: one of each clinic in turn, its earliest first. */
    List<Due> takeDue(Instant instant, int most) {
        var taken = new ArrayList<Due>();
        var inVain = 0;
        while (taken.size() < most && inVain < turns.size()) {
            var clinic = turns.remove();
            var due = clinic.takeDue(instant);
            if (due == null) {
                inVain++;
            } else {
                inVain = 0;
                taken.add(due);
            }
            turns.add(clinic);
        }
        return taken;
    }

    private void put(Due due) {
        clinics.computeIfAbsent(clinicOf(due), _ -> {
                    var clinic = new Agenda();
                    turns.add(clinic);
                    return clinic;
                })
                .put(due);
    }

    /** Keys begin with it, see {@link org.throughline.events.ClientRef#documentPrefix}; those of no clinic have no slash. */
    private static String clinicOf(Due due) {
        return due.id().substring(0, Math.max(0, due.id().indexOf('/')));
    }
}
