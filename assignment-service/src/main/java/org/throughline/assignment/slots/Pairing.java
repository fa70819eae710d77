package org.throughline.assignment.slots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.throughline.assignment.plans.Plan.Wanted;
import org.throughline.events.ScheduleKind;
import org.throughline.events.SlotKey;

/** Which slot that exists is the one that a plan wants. */
final class Pairing {

    private final Instant now;
    private final Map<Wanted, Slot> pairs = new LinkedHashMap<>();
    private final List<Wanted> missing = new ArrayList<>();
    private final List<Slot> free;
    private final Set<SlotKey> keys;

    Pairing(Collection<Wanted> wanted, Collection<Slot> existing, Instant now) {
        this.now = now;
        this.keys = existing.stream().map(Slot::key).collect(Collectors.toSet());
        this.free = existing.stream()
                .filter(it -> it.againOf() == null && (it.state() != SlotState.WITHDRAWN || it.isTakenOut()))
                // What has been settled comes first, then what was moved, so that a smaller plan withdraws the rest.
                .sorted(Comparator.comparing((Slot it) -> it.state() == SlotState.OPEN)
                        .thenComparing(it -> it.byHand() == null)
                        .thenComparing(Slot::key))
                .collect(Collectors.toCollection(ArrayList::new));
        byPeriod(wanted.stream().filter(it -> !it.slot().anchored()).toList());
        byPlace(wanted.stream().filter(it -> it.slot().anchored()).toList());
    }

    Map<Wanted, Slot> pairs() {
        return pairs;
    }

    /** Wanted and not there. */
    List<Wanted> missing() {
        return missing;
    }

    /** There and not wanted. */
    List<Slot> surplus() {
        return free;
    }

    /** The key of a slot to be issued: its own, or the next index of its day or week where that is taken. */
    SlotKey freeKey(SlotKey wish) {
        var key = wish;
        while (!keys.add(key)) {
            key = new SlotKey(period(key) + "#" + (key.index() + 1));
        }
        return key;
    }

    static String period(SlotKey key) {
        return key.value().substring(0, key.value().indexOf('#'));
    }

    private void byPeriod(List<Wanted> wanted) {
        var periods = new HashMap<String, List<Slot>>();
        free.stream()
                .filter(it -> !it.anchored())
                .forEach(it -> periods.computeIfAbsent(period(it.key()), _ -> new ArrayList<>())
                        .add(it));
        for (var each : wanted) {
            var candidates = periods.getOrDefault(period(each.slot().key()), new ArrayList<>());
            if (candidates.isEmpty()) {
                missing.add(each);
            } else {
                pair(each, candidates.removeFirst());
            }
        }
    }

    /** Where slots hang on what may move, the beginning tells them, then the end, then the order. */
    private void byPlace(List<Wanted> wanted) {
        var left = new ArrayList<>(wanted);
        pairWhere(
                left,
                (each, slot) ->
                        each.slot().windows().opensAt().equals(slot.place().opensAt()));
        pairWhere(
                left,
                (each, slot) ->
                        each.slot().windows().dueAt().equals(slot.place().dueAt()));
        pairWhere(
                left,
                (each, slot) -> each.version().schedule().kind() == ScheduleKind.ONE_OFF
                        || ((slot.state() == SlotState.OPEN || slot.isTakenOut())
                                && slot.place().dueAt().isAfter(now)));
        missing.addAll(left);
    }

    private void pairWhere(List<Wanted> wanted, BiPredicate<Wanted, Slot> same) {
        wanted.removeIf(each -> free.stream()
                .filter(slot -> slot.anchored() && same.test(each, slot))
                .min(Comparator.comparing(slot -> slot.place().dueAt()))
                .map(slot -> pair(each, slot))
                .isPresent());
    }

    private Slot pair(Wanted wanted, Slot slot) {
        pairs.put(wanted, slot);
        free.remove(slot);
        return slot;
    }
}
