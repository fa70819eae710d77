package org.throughline.faults.rows;

import java.time.Duration;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Documents;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Bed;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * The broker is dead: commands are taken until a document holds all it may, then refused for now; deadlines pass; and all of it is told in order when the broker is back.
 * Shown to break by an outbox without a bound.
 */
public final class KafkaAway implements Row {

    private static final int CLIENTS = 4;
    private static final int BEFORE = 20;
    private static final int BOUND = 64;
    private static final Duration DOWN = Duration.ofSeconds(45);

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String name() {
        return "Kafka down (10 min, here 45 s), with commands and deadlines meanwhile";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r9", CLIENTS).movedIn();
        var assigned = ward.assignDaily(2);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var due = ward.slots(0).first().graceUntil();
        rig.platform().moveTo(due.minusSeconds(BEFORE));
        try (var tape = rig.tape("homework.outcomes.v1")) {
            rig.part("broker").kill();
            var began = System.nanoTime();
            var bed = ward.beds().getFirst();
            var accepted = fill(rig, ward, bed, Json.text(assigned.of(bed).body(), "assignmentId"));
            facts.note("acceptedBefore503", accepted);
            Broken.unless(accepted > 0 && accepted <= BOUND, "the bound of the outbox is " + BOUND);
            Patience.until("deadlines pass", Duration.ofSeconds(60), () -> missed(rig, ward) == CLIENTS);
            Patience.rest(DOWN, began);
            facts.note(
                    "secondsDown", Duration.ofNanos(System.nanoTime() - began).toSeconds());
            rig.part("broker").startAgain();
            var drained = Patience.until(
                    "all is told",
                    Duration.ofSeconds(90),
                    () -> tape.told().stream()
                                    .filter(it -> it.type().equals("homework.missed"))
                                    .count()
                            == CLIENTS);
            facts.note("drainedMillis", drained.toMillis());
        }
        ward.check(facts);
    }

    private static int fill(Rig rig, Ward ward, Bed bed, String assignment) {
        var hasty = rig.impatient(Duration.ofSeconds(20));
        for (var accepted = 0; accepted <= BOUND; accepted++) {
            var attempt = ward.change(hasty, bed, assignment, "To feel at home, in other words " + accepted);
            if (attempt.refusedForNow()) {
                Broken.unless(!attempt.answer().retryAfter().isEmpty(), "503 without Retry-After");
                return accepted;
            }
            Broken.unless(attempt.accepted(), "was answered " + attempt);
        }
        return BOUND + 1;
    }

    private static long missed(Rig rig, Ward ward) {
        return rig.database().of("tracking", "occurrences", ward.documents()).stream()
                .filter(it -> Documents.text(it, "state", "verdict", "state").equals("MISSED"))
                .count();
    }
}
