package org.throughline.faults.rows;

import java.util.stream.Collectors;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Told;
import org.throughline.faults.ward.Ward;

/**
 * A phone was offline: what was done in time arrives when it counts as missed already.
 * Shown to break by work done in time that does not correct a miss.
 */
public final class SyncedAfterTheMiss implements Row {

    private static final int CLIENTS = 4;

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String name() {
        return "completion synced after MISSED but performed before the deadline";
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r15", CLIENTS).movedIn();
        ward.assignDaily(1);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var slots = ward.slots(0);
        try (var tape = rig.tape("homework.outcomes.v1")) {
            rig.platform().moveTo(slots.first().graceUntil().plusSeconds(3_600));
            ward.each(it -> ward.record(
                    rig.api(), it, slots.of(it), slots.of(it).dueAt().minusSeconds(3_600)));
            rig.platform().moveTo(rig.platform().now().plusSeconds(60));
            var types = tape.told().stream().collect(Collectors.groupingBy(Told::type, Collectors.counting()));
            facts.note("told", types);
            Broken.unless(
                    types.getOrDefault("homework.missed", 0L) == CLIENTS
                            && types.getOrDefault("homework.corrected", 0L) == CLIENTS,
                    "each is missed once and corrected once");
        }
        ward.each(it -> ward.adherence(it).path("counts").path("missed").asInt(-1))
                .forEach((bed, missed) -> Broken.unless(missed == 0, "still missed: " + bed));
        ward.check(facts);
    }
}
