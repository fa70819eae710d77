package org.throughline.faults.rows;

import static org.throughline.faults.rig.Patience.onThisMachine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Documents;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Told;
import org.throughline.faults.ward.Slot;
import org.throughline.faults.ward.Ward;

/**
 * Many deadlines pass at one instant and tracking-service dies while it writes: a slot is open, or it is missed and says so, and nothing between.
 * Shown to break by misses that are written first and told of by a second write.
 */
public final class MissesHalfWay implements Row {

    private static final int CLIENTS = 60;
    /** A try each: on a quiet machine all are told within milliseconds, and it may die too late. */
    private static final int DAYS = 8;

    private static final int BEFORE = 15;

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String name() {
        return "kill -9 tracking-service in the middle of a bulk of misses";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r5", CLIENTS).movedIn();
        ward.assignDaily(DAYS);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var halfWay = false;
        for (var day = 0; day < DAYS && !halfWay; day++) {
            var slots = ward.slots(day).all().stream().map(Slot::id).collect(Collectors.toSet());
            rig.platform().moveTo(ward.slots(day).first().graceUntil().minusSeconds(BEFORE));
            halfWay = die(rig, ward, slots, facts);
        }
        Broken.unless(halfWay, "it never died before all was told");
        ward.check(facts);
    }

    private static boolean die(Rig rig, Ward ward, Set<String> slots, Facts facts) {
        try (var tape = rig.tape("homework.outcomes.v1")) {
            Patience.until(
                    "the first is missed",
                    Duration.ofSeconds(90),
                    () -> !missed(rig, ward, slots).isEmpty());
            rig.part("tracking").kill();
            var missed = missed(rig, ward, slots);
            var told = told(tape.told(), slots);
            missed.forEach(it -> Broken.unless(
                    told.contains(idOf(it)) || Documents.waiting(it).anyMatch("homework.missed"::equals),
                    "missed, and it does not say so: " + it.getString("_id")));
            rig.part("tracking").startAgain();
            var took = Patience.until(
                    "all are missed",
                    Duration.ofSeconds(90),
                    () -> told(tape.told(), slots).containsAll(slots));
            var allowed = onThisMachine(Duration.ofSeconds(5));
            facts.note("slots", slots.size())
                    .note("missedWhenItDied", missed.size())
                    .note("toldWhenItDied", told.size())
                    .note("finishedMillisAfterReady", took.toMillis())
                    .note("allowedMillis", allowed.toMillis());
            Broken.unless(took.compareTo(allowed) <= 0, "finished too long after it was back");
            return told.size() < slots.size();
        }
    }

    private static List<Document> missed(Rig rig, Ward ward, Set<String> slots) {
        return rig.database().of("tracking", "occurrences", ward.documents()).stream()
                .filter(it -> slots.contains(idOf(it)))
                .filter(it -> Documents.text(it, "state", "verdict", "state").equals("MISSED"))
                .toList();
    }

    private static Set<String> told(List<Told> told, Set<String> slots) {
        return told.stream()
                .filter(it -> it.type().equals("homework.missed"))
                .map(Told::subject)
                .filter(slots::contains)
                .collect(Collectors.toSet());
    }

    private static String idOf(Document slot) {
        return slot.getString("_id").replaceFirst(".*/", "");
    }
}
