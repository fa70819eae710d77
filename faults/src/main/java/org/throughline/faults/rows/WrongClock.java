package org.throughline.faults.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Tape;
import org.throughline.faults.rig.Told;
import org.throughline.faults.ward.Slot;
import org.throughline.faults.ward.Ward;

/**
 * Of two instances that watch over deadlines one has a clock that is a minute off. It calls nothing missed, neither too
 * early nor at all; what the other watches over is missed in time, and the rest as soon as the wrong one is gone.
 * Shown to break by a guard that allows any skew.
 */
public final class WrongClock implements Row {

    private static final int CLIENTS = 16;
    private static final String GROUP = "tracking-service";
    private static final Duration OFF = Duration.ofSeconds(60);
    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration IN_TIME = Duration.ofSeconds(20);

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String name() {
        return "clock ±60 s on one node";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r20", CLIENTS).movedIn();
        ward.assignDaily(2);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        facts.note("leftByOneAhead", left(rig, ward, 0, OFF))
                .note("leftByOneBehind", left(rig, ward, 1, OFF.negated()));
        ward.check(facts);
    }

    /** How many deadlines had to wait until the wrong clock was gone. */
    private static int left(Rig rig, Ward ward, int day, Duration off) {
        var slots = ward.slots(day);
        var ids = slots.all().stream().map(Slot::id).collect(Collectors.toSet());
        var grace = slots.first().graceUntil();
        var wrong = rig.second("tracking", off);
        Patience.until(
                "both own shards", Duration.ofSeconds(90), () -> rig.groups().members(GROUP) == 2);
        Patience.until(
                "it has compared its clock",
                Duration.ofSeconds(60),
                () -> rig.metrics(wrong).stream().anyMatch(it -> it.max("throughline_timers_clock_skew_seconds") > 30));
        try (var tape = rig.tape("homework.outcomes.v1")) {
            rig.platform().moveTo(grace.minus(BEFORE));
            Patience.until(
                    "what the right clock watches over is missed",
                    Duration.ofMinutes(2),
                    () -> over(rig, grace, missed(tape, ids)));
            var inTime = missed(tape, ids);
            Broken.unless(inTime.size() < ids.size(), "the wrong clock did not hold anything up");
            wrong.kill();
            Patience.until(
                    "the rest is missed",
                    Duration.ofSeconds(90),
                    () -> missed(tape, ids).containsAll(ids));
            return ids.size() - inTime.size();
        }
    }

    /** And long enough for whoever watches in time. */
    private static boolean over(Rig rig, Instant grace, Set<String> missed) {
        var now = rig.platform().now();
        Broken.unless(missed.isEmpty() || now.isAfter(grace), "missed before its time: " + missed);
        return now.isAfter(grace.plus(IN_TIME)) && !missed.isEmpty();
    }

    private static Set<String> missed(Tape tape, Set<String> of) {
        return tape.told().stream()
                .filter(it -> it.type().equals("homework.missed"))
                .map(Told::subject)
                .filter(of::contains)
                .collect(Collectors.toSet());
    }
}
