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
 * The broker stands still meanwhile, so that it dies before anything is told.
 * Shown to break by misses that are written first and told of by a second write.
 */
public final class MissesHalfWay implements Row {

    private static final int CLIENTS = 60;

    private static final int BEFORE = 15;
    private static final Duration STILL = Duration.ofSeconds(2);

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
        ward.assignDaily(1);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var slots = ward.slots(0).all().stream().map(Slot::id).collect(Collectors.toSet());
        var due = ward.slots(0).first().graceUntil();
        rig.platform().moveTo(due.minusSeconds(BEFORE));
        try (var tape = rig.tape("homework.outcomes.v1")) {
            Patience.until(
                    "they are due soon",
                    Duration.ofSeconds(2 * BEFORE),
                    () -> rig.platform().now().isAfter(due.minus(STILL)));
            Broken.unless(missed(rig, ward, slots).isEmpty(), "missed before its time");
            rig.part("broker").stop();
            Patience.until(
                    "the first is missed",
                    Duration.ofSeconds(90),
                    () -> !missed(rig, ward, slots).isEmpty());
            rig.part("tracking").kill();
            var missed = missed(rig, ward, slots);
            missed.forEach(it -> Broken.unless(
                    Documents.waiting(it).anyMatch("homework.missed"::equals),
                    "missed, and it does not say so: " + it.getString("_id")));
            rig.part("broker").goOn();
            rig.part("tracking").startAgain();
            var took = Patience.until(
                    "all are missed",
                    Duration.ofSeconds(90),
                    () -> told(tape.told()).containsAll(slots));
            var allowed = onThisMachine(Duration.ofSeconds(5));
            facts.note("slots", slots.size())
                    .note("missedWhenItDied", missed.size())
                    .note("finishedMillisAfterReady", took.toMillis())
                    .note("allowedMillis", allowed.toMillis());
            Broken.unless(took.compareTo(allowed) <= 0, "finished too long after it was back");
        }
        ward.check(facts);
    }

    private static List<Document> missed(Rig rig, Ward ward, Set<String> slots) {
        return rig.database().of("tracking", "occurrences", ward.documents()).stream()
                .filter(it -> slots.contains(idOf(it)))
                .filter(it -> Documents.text(it, "state", "verdict", "state").equals("MISSED"))
                .toList();
    }

    private static Set<String> told(List<Told> told) {
        return told.stream()
                .filter(it -> it.type().equals("homework.missed"))
                .map(Told::subject)
                .collect(Collectors.toSet());
    }

    private static String idOf(Document slot) {
        return slot.getString("_id").replaceFirst(".*/", "");
    }
}
