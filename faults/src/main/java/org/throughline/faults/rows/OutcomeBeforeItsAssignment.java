package org.throughline.faults.rows;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;

/**
 * Analytics and reminders hear what became of homework before they hear that there was any.
 * Shown to break by analytics that pass over outcomes of plans they have not heard of yet.
 */
public final class OutcomeBeforeItsAssignment implements Row {

    private static final int CLIENTS = 4;
    private static final String ASSIGNMENTS = "homework.assignments.v1";
    private static final List<String> GROUPS = List.of("analytics", "reminder");

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String name() {
        return "outcome heard before its assignment";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r14", CLIENTS).movedIn().withMail();
        GROUPS.forEach(it -> rig.part(it).kill());
        ward.assignDaily(2);
        Patience.until(
                "all can be seen",
                Duration.ofSeconds(90),
                () -> ward.each(it -> ward.slots(it).size()).all().stream().allMatch(it -> it == 2));
        var skipped = GROUPS.stream().map(it -> Skipped.by(it, rig)).toList();
        var slots = ward.slots(0);
        rig.platform().moveTo(slots.first().opensAt().plusSeconds(60));
        ward.beds().stream().skip(1).forEach(it -> ward.record(rig.api(), it, slots.of(it), null));
        skipped.forEach(it -> it.hearLater(rig, facts));
        ward.check(facts);
    }

    /** Assignments that a service has not heard, though it hears all else. */
    private record Skipped(String service, Map<TopicPartition, Long> heard) {

        static Skipped by(String service, Rig rig) {
            var heard = rig.groups().committed(service + "-service");
            var ends = rig.groups().ends(ASSIGNMENTS);
            rig.groups().putBack(service + "-service", ends);
            rig.part(service).startAgain();
            var before = new HashMap<TopicPartition, Long>();
            ends.keySet().forEach(it -> before.put(it, heard.getOrDefault(it, 0L)));
            return new Skipped(service, before);
        }

        void hearLater(Rig rig, Facts facts) {
            var group = service + "-service";
            rig.groups().awaitHeard(group);
            rig.part(service).kill();
            rig.groups().putBack(group, heard);
            facts.note(service + "HeardLater", rig.groups().lag(group));
            rig.part(service).startAgain();
            rig.groups().awaitHeard(group);
        }
    }
}
