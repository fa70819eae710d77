package org.throughline.analytics.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.analytics.adherence.Fold;
import org.throughline.delivery.Heard;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicStandings;
import org.throughline.events.ClinicStandings.Standing;

/** Folds the log in memory and writes at checkpoints, because writing after each poll costs two thirds of the speed. */
final class Folding {

    private static final int CHECKPOINT = 100_000;

    private final NextFacts next;
    private final ClinicStandings clinics;
    private final Map<ClientRef, ClientFacts> dirty = new HashMap<>();
    private long events;
    private long written;

    Folding(NextFacts next, ClinicStandings clinics) {
        this.next = next;
        this.clinics = clinics;
    }

    void fold(List<Heard> poll) {
        load(poll);
        poll.forEach(it -> dirty.computeIfPresent(
                ClientRef.of(it.event()), (_, facts) -> Fold.fold(facts, it.envelope(), it.event())));
        events += poll.size();
        if (events - written >= CHECKPOINT) {
            checkpoint();
        }
    }

    /** Of a clinic that is erased, be it meanwhile, nothing is written. */
    void checkpoint() {
        dirty.keySet().removeIf(it -> clinics.of(it.clinic()) == Standing.ERASED);
        next.write(dirty.values());
        dirty.clear();
        written = events;
    }

    long events() {
        return events;
    }

    private void load(List<Heard> poll) {
        var unknown = poll.stream()
                .map(it -> ClientRef.of(it.event()))
                .filter(it -> !dirty.containsKey(it))
                .collect(Collectors.toSet());
        var read = written == 0 ? Map.<ClientRef, ClientFacts>of() : next.read(new ArrayList<>(unknown));
        unknown.forEach(it -> dirty.put(it, read.getOrDefault(it, ClientFacts.none(it))));
    }
}
