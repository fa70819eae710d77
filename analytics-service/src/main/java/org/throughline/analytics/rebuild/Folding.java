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

/**
 * Folds shares of the log in memory and writes at checkpoints, because writing after each poll costs two thirds of the
 * speed. A share's end is one, so that a client's facts are written once unless their share is long.
 */
final class Folding {

    private static final int CHECKPOINT = 50_000;

    private final FactLog.Reader reader;
    private final NextFacts next;
    private final ClinicStandings clinics;
    private final int checkpoint;
    private final Map<ClientRef, ClientFacts> dirty = new HashMap<>();
    private long events;
    private long written;
    /** Only then can clients that are not in memory be written already. */
    private boolean shareIsPartlyWritten;

    private boolean allWereRead;

    Folding(FactLog.Reader reader, NextFacts next, ClinicStandings clinics) {
        this(reader, next, clinics, CHECKPOINT);
    }

    Folding(FactLog.Reader reader, NextFacts next, ClinicStandings clinics, int checkpoint) {
        this.reader = reader;
        this.next = next;
        this.clinics = clinics;
        this.checkpoint = checkpoint;
    }

    void catchUp() {
        reader.readToEnd(this::fold, this::endOfShare);
        allWereRead = true;
    }

    long events() {
        return events;
    }

    private void fold(List<Heard> poll) {
        load(poll);
        poll.forEach(it -> dirty.computeIfPresent(
                ClientRef.of(it.event()), (_, facts) -> Fold.fold(facts, it.envelope(), it.event())));
        events += poll.size();
        if (events - written >= checkpoint) {
            write();
            shareIsPartlyWritten = true;
        }
    }

    private void endOfShare() {
        write();
        shareIsPartlyWritten = false;
    }

    /** Of a clinic that is erased, be it meanwhile, nothing is written. */
    private void write() {
        dirty.keySet().removeIf(it -> clinics.of(it.clinic()) == Standing.ERASED);
        next.write(dirty.values());
        dirty.clear();
        written = events;
    }

    private void load(List<Heard> poll) {
        var unknown = poll.stream()
                .map(it -> ClientRef.of(it.event()))
                .filter(it -> !dirty.containsKey(it))
                .collect(Collectors.toSet());
        var read = allWereRead || shareIsPartlyWritten
                ? next.read(new ArrayList<>(unknown))
                : Map.<ClientRef, ClientFacts>of();
        unknown.forEach(it -> dirty.put(it, read.getOrDefault(it, ClientFacts.none(it))));
    }
}
