package org.throughline.analytics.rebuild;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.analytics.adherence.Clients;
import org.throughline.analytics.adherence.Fold;
import org.throughline.delivery.Heard;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicStandings;
import org.throughline.events.ClinicStandings.Standing;

/** Makes all facts anew from the first event on, compares them with the live ones, and may put them in their place. */
public class RebuildAnalytics {

    /** The live facts may be a few polls behind the log, or ahead of our reading. */
    private static final int LOOKS = 20;

    /** While one waits for the database the other reads; more would hold more in memory, and slow down who hears live. */
    private static final int AT_ONCE = 2;

    private final FactLog log;
    private final NextFacts.Maker facts;
    private final Clients live;
    private final ClinicStandings clinics;
    private final ReentrantLock one = new ReentrantLock();

    public RebuildAnalytics(FactLog log, NextFacts.Maker facts, Clients live, ClinicStandings clinics) {
        this.log = log;
        this.facts = facts;
        this.live = live;
        this.clinics = clinics;
    }

    /**
     * @param compareOnly leaves the live facts in place
     * @return empty while another rebuild is under way here
     */
    public Optional<Rebuilt> rebuild(boolean compareOnly) {
        if (!one.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(rebuilt(compareOnly));
        } finally {
            one.unlock();
        }
    }

    private Rebuilt rebuilt(boolean compareOnly) {
        var readers = log.open(AT_ONCE);
        try {
            var next = facts.next();
            var foldings =
                    readers.stream().map(it -> new Folding(it, next, clinics)).toList();
            catchUp(foldings);
            var differences = next.differences();
            for (var look = 0; look < LOOKS && !differences.isEmpty(); look++) {
                catchUp(foldings);
                differences = next.differences(differences);
            }
            var events = foldings.stream().mapToLong(Folding::events).sum();
            var rebuilt = new Rebuilt(events, next.clients(), differences.size(), !compareOnly);
            if (compareOnly) {
                next.discard();
            } else {
                next.takeOver();
                readers.forEach(it -> it.readToEnd(this::foldIntoLive, () -> {}));
            }
            return rebuilt;
        } finally {
            readers.forEach(FactLog.Reader::close);
        }
    }

    private static void catchUp(List<Folding> foldings) {
        foldings.parallelStream().forEach(Folding::catchUp);
    }

    /** What was folded into the old facts while the new ones took over is folded again: twice is once. */
    private void foldIntoLive(List<Heard> poll) {
        Map<ClientRef, UnaryOperator<ClientFacts>> changes = new HashMap<>();
        poll.stream().filter(this::stays).forEach(it -> {
            UnaryOperator<ClientFacts> change = facts -> Fold.fold(facts, it.envelope(), it.event());
            changes.merge(
                    ClientRef.of(it.event()), change, (first, second) -> facts -> second.apply(first.apply(facts)));
        });
        live.change(changes);
    }

    private boolean stays(Heard heard) {
        return clinics.of(heard.event().clinic()) != Standing.ERASED;
    }
}
