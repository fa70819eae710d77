package org.throughline.faults.rows;

import java.time.Duration;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Each;
import org.throughline.faults.ward.Slot;
import org.throughline.faults.ward.Ward;

/**
 * Analytics dies having applied what it heard, and its place in Kafka is put back to where it was before: what a death between the write and the commit leaves.
 * Shown to break by figures that count an outcome as often as it is heard.
 */
public final class ReplayedPoll implements Row {

    private static final int CLIENTS = 6;
    private static final String GROUP = "analytics-service";

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String name() {
        return "kill -9 analytics after the write, before the commit";
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r6", CLIENTS).movedIn();
        ward.assignDaily(1);
        var slots = heard(rig, ward);
        var before = rig.groups().committed(GROUP);
        ward.each(bed -> ward.record(rig.api(), bed, slots.of(bed), null));
        rig.platform().moveTo(slots.first().graceUntil().plusSeconds(60));
        var figures = ward.each(bed -> ward.adherence(bed).path("counts"));
        rig.part("analytics").kill();
        var after = rig.groups().committed(GROUP);
        after.replaceAll((partition, offset) -> before.getOrDefault(partition, 0L));
        rig.groups().putBack(GROUP, after);
        facts.note("heardAgain", rig.groups().lag(GROUP));
        Broken.unless(rig.groups().lag(GROUP) > 0, "there was nothing to hear again");
        rig.part("analytics").startAgain();
        Patience.until(
                "all is heard again", Duration.ofSeconds(60), () -> rig.groups().lag(GROUP) == 0);
        Broken.unless(
                ward.each(bed -> ward.adherence(bed).path("counts")).equals(figures),
                "hearing it again changed the figures");
        ward.check(facts);
    }

    private static Each<Slot> heard(Rig rig, Ward ward) {
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var slots = ward.slots(0);
        rig.platform().moveTo(slots.first().opensAt().plusSeconds(60));
        return slots;
    }
}
