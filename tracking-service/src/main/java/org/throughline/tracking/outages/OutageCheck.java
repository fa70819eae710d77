package org.throughline.tracking.outages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.throughline.tracking.homework.Outage;
import org.throughline.tracking.homework.Wrong;
import org.throughline.tracking.homework.WrongEntry;

/** An outage is over before it is declared, and a long one is declared in parts. */
public final class OutageCheck {

    private static final Duration LONGEST = Duration.ofDays(7);

    private OutageCheck() {}

    public static void check(Outage outage, Instant now) {
        var wrongs = new ArrayList<Wrong>();
        if (!outage.from().isBefore(outage.to())) {
            wrongs.add(new Wrong("/to", "too-early", "Give an end after the beginning."));
        } else if (outage.to().isAfter(outage.from().plus(LONGEST))) {
            wrongs.add(new Wrong("/to", "too-late", "Give at most seven days at a time."));
        }
        if (outage.to().isAfter(now)) {
            wrongs.add(new Wrong("/to", "in-the-future", "Declare an outage once it is over."));
        }
        WrongEntry.throwIfAny(wrongs);
    }
}
