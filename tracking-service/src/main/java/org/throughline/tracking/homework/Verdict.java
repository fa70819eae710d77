package org.throughline.tracking.homework;

import org.jspecify.annotations.Nullable;
import org.throughline.events.ExcuseReason;

/**
 * What has become of a slot.
 *
 * @param excuse why it is EXCUSED
 * @param resolution the record that resolved it
 * @param miss the last miss that was published, also when the slot was resolved or excused afterwards
 */
public record Verdict(
        State state,
        @Nullable ExcuseReason excuse,
        @Nullable Resolution resolution,
        @Nullable Miss miss) {

    static final Verdict OPEN = new Verdict(State.OPEN, null, null, null);

    Verdict in(State next) {
        return new Verdict(next, null, null, miss);
    }

    Verdict excused(ExcuseReason reason) {
        return new Verdict(State.EXCUSED, reason, null, miss);
    }

    Verdict missed(Miss published) {
        return new Verdict(State.MISSED, null, null, published);
    }

    Verdict resolved(Resolution by) {
        return new Verdict(by.state(), null, by, miss);
    }
}
