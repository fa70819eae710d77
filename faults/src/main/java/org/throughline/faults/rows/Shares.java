package org.throughline.faults.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Tape;
import org.throughline.faults.rig.Told;
import org.throughline.simulator.platform.Json;

/** What was told of the misses of many slots and of few, which are another clinic's; what was told twice counts once. */
record Shares(List<Told> many, List<Told> few) {

    static Shares whenAllAreMissed(Tape tape, Set<String> many, Set<String> few, Duration longest) {
        Patience.until(
                "all are missed",
                longest,
                () -> missed(tape, many).size() >= many.size()
                        && missed(tape, few).size() >= few.size());
        return new Shares(missed(tape, many), missed(tape, few));
    }

    private static List<Told> missed(Tape tape, Set<String> slots) {
        var first = new LinkedHashMap<String, Told>();
        tape.told().stream()
                .filter(it -> it.type().equals("homework.missed"))
                .filter(it -> slots.contains(it.subject()))
                .forEach(it -> first.putIfAbsent(it.id(), it));
        return List.copyOf(first.values());
    }

    /** How many of the many were decided before the last of the few; what is decided in one batch has one instant. */
    long decidedBefore() {
        return before(it -> Instant.parse(Json.text(Json.read(it.record().value()), "missedAt"))
                .toEpochMilli());
    }

    /** How many of the many were on the topic before the last of the few. */
    long toldBefore() {
        return before(Told::sentAtMillis);
    }

    private long before(Function<Told, Long> when) {
        var last = few.stream().map(when).max(Long::compare).orElseThrow();
        return many.stream().map(when).filter(it -> it < last).count();
    }

    long toldPerSecond() {
        var sent = many.stream().mapToLong(Told::sentAtMillis).summaryStatistics();
        return many.size() * 1_000L / Math.max(1, sent.getMax() - sent.getMin());
    }
}
