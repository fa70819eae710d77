package org.throughline.tracking.homework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The slots of an outage, a page after another, so that no clinic is too big. */
final class OutageSlots {

    static final Set<State> UNRESOLVED = EnumSet.of(State.OPEN, State.STARTED, State.MISSED);

    private static final int PAGE = 500;

    private final Occurrences occurrences;

    OutageSlots(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    void each(Outage outage, Set<State> in, Consumer<List<Occurrence>> page) {
        @Nullable Occurrence last = null;
        List<Occurrence> found;
        do {
            found = occurrences.during(outage, in, last, PAGE);
            if (!found.isEmpty()) {
                last = found.getLast();
                page.accept(found);
            }
        } while (found.size() == PAGE);
    }
}
