package org.throughline.tracking.outages;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import org.throughline.events.Decided;
import org.throughline.events.OutageId;
import org.throughline.tracking.homework.KeyReused;
import org.throughline.tracking.homework.Outage;

/** Ops vouch for an outage; what it hit is excused from then on, by a timer. */
public final class DeclareOutage {

    private final Outages outages;
    private final Clock clock;

    public DeclareOutage(Outages outages, Clock clock) {
        this.outages = outages;
        this.clock = clock;
    }

    /** The same id and outage again answer with what has become of it. */
    public DeclaredOutage declare(OutageId id, Outage outage, String by) {
        return onConflict(
                () -> outages.find(id).map(it -> sameAs(it, outage)).orElseGet(() -> declared(id, outage, by)));
    }

    private static DeclaredOutage sameAs(DeclaredOutage known, Outage outage) {
        if (!known.outage().equals(outage)) {
            throw new KeyReused();
        }
        return known;
    }

    private DeclaredOutage declared(OutageId id, Outage outage, String by) {
        var now = clock.instant();
        OutageCheck.check(outage, now);
        var declared = DeclaredOutage.of(id, outage, by, now);
        outages.record(Decided.nothing(declared), now);
        return declared;
    }
}
