package org.throughline.faults.rows;

import java.time.Duration;
import java.util.List;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;

/**
 * Something is told while nobody listens, and Kafka forgets how far the services had come: they begin again where nothing can be missing.
 * Shown to break by groups that begin at the end of a topic.
 */
public final class OffsetsLost implements Row {

    private static final int CLIENTS = 4;
    private static final List<String> LISTENERS = List.of("tracking", "reminder", "analytics");
    private static final Duration TOLD = Duration.ofSeconds(60);

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
        LISTENERS.forEach(it -> rig.part(it).kill());
        try (var tape = rig.tape("homework.assignments.v1")) {
            ward.assign(rig.api(), 2, 2).all().forEach(Attempt::answer);
            Patience.until("it is told to nobody", TOLD, () -> tape.told().size() >= 3 * CLIENTS);
        }
        rig.part("assignment").kill();
        Rig.SERVICES.forEach(it -> rig.groups().forget(it + "-service"));
        Rig.SERVICES.forEach(it -> rig.part(it).launch());
        Rig.SERVICES.forEach(it -> rig.part(it).awaitAnswer());
        var slots = ward.slots(0);
        ward.beds().stream().skip(1).forEach(it -> ward.record(rig.api(), it, slots.of(it), null));
        Rig.SERVICES.forEach(it -> rig.groups().awaitHeard(it + "-service"));
        ward.check(facts);
    }
}
