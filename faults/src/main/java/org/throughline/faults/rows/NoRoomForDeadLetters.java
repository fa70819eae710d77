package org.throughline.faults.rows;

import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;

/**
 * What cannot be read cannot be put aside either: its partition waits, and nobody takes it as heard, until it can.
 * Shown to break by dead letters that count as kept when the broker refused them.
 */
public final class NoRoomForDeadLetters implements Row {

    private static final String TOPIC = "homework.assignments.v1";
    private static final String GROUP = "analytics-service";
    private static final String DEAD_LETTERS = TOPIC + "." + GROUP + ".dlt";
    private static final Duration WAITING = Duration.ofSeconds(8);

    @Override
    public int number() {
        return 19;
    }

    @Override
    public String name() {
        return "the dead-letter topic unavailable";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r19", 1).movedIn();
        var letters = rig.groups().deadLetters(TOPIC, GROUP);
        rig.groups().largestRecord(DEAD_LETTERS, 1);
        try (var post = rig.post();
                var tape = rig.tape(TOPIC)) {
            ward.assign(rig.api(), 1, 1).all().forEach(Attempt::answer);
            Patience.until(
                    "it is told", Duration.ofSeconds(60), () -> tape.told().size() >= 2);
            rig.groups().awaitHeard(GROUP);
            var record = tape.told().getFirst().record();
            post.planted(new ProducerRecord<>(TOPIC, record.partition(), record.key(), new byte[64]));
            post.arrived();
            ward.assign(rig.api(), 2, 1).all().forEach(Attempt::answer);
            Patience.pause(WAITING);
            facts.note("waiting", rig.groups().lag(GROUP));
            Broken.unless(rig.groups().lag(GROUP) >= 2, "it was passed over");
            Broken.unless(rig.groups().deadLetters(TOPIC, GROUP) == letters, "it was put aside");
        } finally {
            rig.groups().largestRecord(DEAD_LETTERS, 1_048_588);
        }
        rig.groups().awaitHeard(GROUP);
        Broken.unless(rig.groups().deadLetters(TOPIC, GROUP) == letters + 1, "it was not put aside afterwards");
        ward.check(facts);
    }
}
