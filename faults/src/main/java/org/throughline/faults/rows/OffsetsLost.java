package org.throughline.faults.rows;

import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;

/** Kafka forgets how far the services have come: they begin again where nothing can be missing. */
public final class OffsetsLost implements Row {

    private static final int CLIENTS = 4;

    @Override
    public int number() {
        return 34;
    }

    @Override
    public String name() {
        return "consumer offsets deleted";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r34", CLIENTS).movedIn();
        ward.assignDaily(2);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        Rig.SERVICES.forEach(it -> rig.part(it).kill());
        Rig.SERVICES.forEach(it -> rig.groups().forget(it + "-service"));
        Rig.SERVICES.forEach(it -> rig.part(it).launch());
        Rig.SERVICES.forEach(it -> rig.part(it).awaitAnswer());
        var slots = ward.slots(0);
        ward.beds().stream().skip(1).forEach(it -> ward.record(rig.api(), it, slots.of(it), null));
        Rig.SERVICES.forEach(it -> rig.groups().awaitHeard(it + "-service"));
        var heard = rig.groups().committed("analytics-service").values().stream()
                .mapToLong(it -> it)
                .sum();
        facts.note("heardByAnalytics", heard);
        Broken.unless(heard > 0, "nothing was heard");
        ward.check(facts);
    }
}
