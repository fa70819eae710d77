package org.throughline.simulator.check;

import java.time.Instant;
import org.throughline.simulator.journal.Entry;

/** Something that can change what is expected of a client: a fact about slots and plans, or an accepted request. */
sealed interface Happening {

    Instant at();

    record Fact(Told told) implements Happening {
        @Override
        public Instant at() {
            return told.time();
        }
    }

    record Asked(Entry entry) implements Happening {
        @Override
        public Instant at() {
            return entry.at();
        }
    }
}
