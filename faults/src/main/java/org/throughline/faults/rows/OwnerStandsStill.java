package org.throughline.faults.rows;

import java.time.Duration;
import java.util.List;
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
 * The instance that watches over deadlines stands still when they pass; another takes over, and what the first writes afterwards matches nothing.
 * Shown to break by updates that do not ask for the version they were decided on.
 */
public final class OwnerStandsStill implements Row {

    private static final int CLIENTS = 16;
    private static final String GROUP = "tracking-service";
    private static final int BEFORE = 10;
    private static final Duration STILL = Duration.ofSeconds(30);
    private static final Duration LATE_WRITES = Duration.ofSeconds(5);

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String name() {
        return "SIGSTOP an owner of timers for 30 s, then SIGCONT";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r8", CLIENTS).movedIn();
        ward.assignDaily(1);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var second = rig.second("tracking");
        Patience.until(
                "both own shards", Duration.ofSeconds(90), () -> rig.groups().members(GROUP) == 2);
        var slots = ward.slots(0);
        var ids = slots.all().stream().map(Slot::id).collect(Collectors.toSet());
        try (var tape = rig.tape("homework.outcomes.v1")) {
            rig.platform().moveTo(slots.first().graceUntil().minusSeconds(BEFORE));
            rig.part("tracking").stop();
            var stopped = System.nanoTime();
            Patience.until(
                    "the other has missed all",
                    Duration.ofSeconds(90),
                    () -> missed(tape).containsAll(ids));
            Patience.rest(STILL, stopped);
            facts.note(
                    "secondsStill",
                    Duration.ofNanos(System.nanoTime() - stopped).toSeconds());
            rig.part("tracking").goOn();
            Patience.until(
                    "both own shards again",
                    Duration.ofSeconds(90),
                    () -> rig.groups().members(GROUP) == 2);
            Patience.pause(LATE_WRITES);
            facts.note("missed", missed(tape).size());
            Broken.unless(missed(tape).size() == ids.size(), "missed and told so more than once");
        }
        second.kill();
        ward.check(facts);
    }

    private static List<String> missed(Tape tape) {
        return tape.told().stream()
                .filter(it -> it.type().equals("homework.missed"))
                .map(Told::subject)
                .toList();
    }
}
