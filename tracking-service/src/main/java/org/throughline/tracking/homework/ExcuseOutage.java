package org.throughline.tracking.homework;

import static java.util.stream.Collectors.toSet;
import static org.throughline.tracking.homework.OutageSlots.UNRESOLVED;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.throughline.events.Decided;
import org.throughline.events.ExcuseReason;

/** Faults of the platform are never the client's fault. Any number of times; what is excused stays so. */
public final class ExcuseOutage {

    private final Occurrences occurrences;
    private final OutageSlots slots;
    private final SlotChange change;
    private final Clock clock;

    public ExcuseOutage(Occurrences occurrences, SlotChange change, Clock clock) {
        this.occurrences = occurrences;
        this.slots = new OutageSlots(occurrences);
        this.change = change;
        this.clock = clock;
    }

    /** @return how many slots of the outage are excused for one in the end, whoever did it */
    public long excuse(Outage outage) {
        slots.each(outage, UNRESOLVED, page -> excuse(page, outage));
        var excused = new AtomicLong();
        slots.each(
                outage,
                EnumSet.of(State.EXCUSED),
                page -> excused.addAndGet(page.stream()
                        .filter(it -> it.verdict().excuse() == ExcuseReason.OUTAGE)
                        .count()));
        return excused.get();
    }

    /** All at once; those that lost to another writer are decided again, one by one. */
    private void excuse(List<Occurrence> page, Outage outage) {
        var now = clock.instant();
        var decided = page.stream()
                .map(it -> Excusing.forOutage(it, outage, now))
                .filter(it -> !it.events().isEmpty())
                .toList();
        var written =
                occurrences.recordAll(decided, now).stream().map(Occurrence::id).collect(toSet());
        decided.stream()
                .map(Decided::state)
                .filter(it -> !written.contains(it.id()))
                .forEach(lost -> change.apply(lost.owner(), lost.id(), (it, at) -> Excusing.forOutage(it, outage, at)));
    }
}
