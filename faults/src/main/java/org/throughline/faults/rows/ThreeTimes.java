package org.throughline.faults.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Tape;
import org.throughline.faults.rig.Told;
import org.throughline.faults.ward.Ward;

/**
 * Every event of some clients lies on its topic three times, the copies in any order. Half of them did in time what they told of after the miss.
 * Shown to break by facts in the order in which they were heard.
 */
public final class ThreeTimes implements Row {

    private static final int CLIENTS = 6;
    private static final List<String> TOPICS = List.of(
            "homework.assignments.v1", "homework.outcomes.v1", "homework.reminders.v1", "homework.adherence.v1");

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String name() {
        return "every event delivered three times";
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var tapes = TOPICS.stream().map(rig::tape).toList();
        var ward = new Ward(rig, "r13", CLIENTS).movedIn().withMail();
        ward.assignDaily(2);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var slots = ward.slots(0);
        ward.beds().stream().skip(CLIENTS / 2).forEach(it -> ward.record(rig.api(), it, slots.of(it), null));
        rig.platform().moveTo(slots.first().graceUntil().plusSeconds(60));
        ward.beds().stream()
                .limit(CLIENTS / 2)
                .forEach(it -> ward.record(
                        rig.api(), it, slots.of(it), slots.of(it).dueAt().minusSeconds(3_600)));
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var all = new ArrayList<Told>();
        tapes.forEach(it -> all.addAll(it.told()));
        tapes.forEach(Tape::close);
        try (var post = rig.post()) {
            var random = new Random(rig.seed());
            for (var copy = 2; copy <= 3; copy++) {
                Collections.shuffle(all, random);
                all.forEach(post::again);
            }
            post.arrived();
        }
        facts.note("copies", 2 * all.size());
        Broken.unless(all.size() > CLIENTS, "there was nothing to copy");
        Rig.SERVICES.forEach(it -> rig.groups().awaitHeard(it + "-service"));
        ward.check(facts);
    }
}
