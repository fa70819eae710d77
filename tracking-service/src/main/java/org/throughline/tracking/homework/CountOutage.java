package org.throughline.tracking.homework;

import static org.throughline.tracking.homework.OutageSlots.UNRESOLVED;

import java.util.concurrent.atomic.AtomicLong;

/** What an outage would excuse, without excusing it. */
public final class CountOutage {

    private final OutageSlots slots;

    public CountOutage(Occurrences occurrences) {
        this.slots = new OutageSlots(occurrences);
    }

    public Hit count(Outage outage) {
        var all = new AtomicLong();
        var missed = new AtomicLong();
        slots.each(
                outage,
                UNRESOLVED,
                page -> page.stream().filter(Excusing::mayBeForOutage).forEach(it -> {
                    all.incrementAndGet();
                    missed.addAndGet(it.state() == State.MISSED ? 1 : 0);
                }));
        return new Hit(all.get(), missed.get());
    }

    /**
     * Slots without a record.
     *
     * @param missed those of them whose miss was told already
     */
    public record Hit(long slots, long missed) {}
}
