package org.throughline.assignment.assignments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.SlotState;
import org.throughline.assignment.slots.Slots;
import org.throughline.assignment.slots.Slots.Address;
import org.throughline.events.Decided;
import org.throughline.events.StaleAggregate;

/** Remembers which slots are settled, so that they are never withdrawn or issued again, and lets programmes go on. */
public class HearOutcomes {

    private final Slots slots;
    private final RollHorizon horizon;
    private final Clock clock;

    HearOutcomes(Slots slots, RollHorizon horizon, Clock clock) {
        this.slots = slots;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** What became of a slot, and the sequence in which it was said. */
    public record Heard(Address slot, SlotState outcome, long sequence) {}

    /** @throws StaleAggregate when a slot was written meanwhile; hearing all of it again is harmless */
    public void hear(List<Heard> outcomes) {
        var latest = outcomes.stream()
                .collect(Collectors.toMap(Heard::slot, it -> it, (a, b) -> a.sequence() > b.sequence() ? a : b));
        var known = slots.find(latest.keySet());
        var heard = known.stream()
                .map(it -> changed(it, latest))
                .flatMap(Stream::ofNullable)
                .toList();
        if (slots.record(heard, clock.instant()) != heard.size()) {
            throw new StaleAggregate("a slot");
        }
        // All that were named, not only those that changed: the first time may have died before this.
        known.stream()
                .map(it -> Map.entry(it.client(), it.assignment()))
                .distinct()
                .forEach(it -> horizon.rollFollowersOf(it.getKey(), it.getValue()));
    }

    private static @Nullable Decided<Slot> changed(Slot slot, Map<Address, Heard> latest) {
        var said = Objects.requireNonNull(latest.get(new Address(slot.client(), slot.id())));
        var heard = slot.heard(said.outcome(), said.sequence());
        return heard.equals(slot) ? null : Decided.nothing(heard);
    }
}
