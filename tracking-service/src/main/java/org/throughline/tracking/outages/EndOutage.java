package org.throughline.tracking.outages;

import java.time.Instant;
import org.throughline.events.Decided;
import org.throughline.tracking.homework.ExcuseOutage;

/** Excuses what an outage hit; interrupted half-way it is due still, and goes over what is left. */
public final class EndOutage {

    private final ExcuseOutage excuse;

    public EndOutage(ExcuseOutage excuse) {
        this.excuse = excuse;
    }

    public Decided<DeclaredOutage> end(DeclaredOutage declared, Instant now) {
        return Decided.nothing(declared.done(excuse.excuse(declared.outage()), now));
    }
}
