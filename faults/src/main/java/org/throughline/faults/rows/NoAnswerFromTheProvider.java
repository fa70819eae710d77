package org.throughline.faults.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.bson.Document;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Documents;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Tape;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * The provider of mails is silent, and reminder-service dies waiting for it: it tries again under the same name, and says that it may be the second time.
 * Shown to break by attempts that are not counted.
 */
public final class NoAnswerFromTheProvider implements Row {

    private static final int CLIENTS = 3;
    private static final int BEFORE = 10;
    /** Longer than an attempt may stay without an answer. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration OWNED_AGAIN = Duration.ofSeconds(90);

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String name() {
        return "kill -9 reminder-service between SENDING and the provider's answer";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r7", CLIENTS).movedIn().withMail();
        ward.assignDaily(1);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        rig.platform().moveTo(firstDue(rig, ward).minusSeconds(BEFORE));
        rig.part("platform").stop();
        Patience.until("one is under way", Duration.ofSeconds(90), () -> in(rig, ward, "SENDING") > 0);
        var underWay = in(rig, ward, "SENDING");
        rig.part("reminder").kill();
        rig.part("platform").goOn();
        rig.part("reminder").startAgain();
        try (var tape = rig.tape("homework.reminders.v1")) {
            rig.platform().moveTo(rig.platform().now().plus(LEASE));
            // The clock has moved before they are told.
            var took = Patience.until(
                    "all are told as second attempts", OWNED_AGAIN, () -> secondAttempts(tape) == underWay);
            facts.note("underWayWhenItDied", underWay).note("toldMillisAfterTheLease", took.toMillis());
        }
        ward.check(facts);
    }

    private static long secondAttempts(Tape tape) {
        return tape.told().stream()
                .filter(it -> it.type().equals("reminder.sent"))
                .filter(it -> Json.read(it.record().value()).path("attempt").asInt() == 2)
                .count();
    }

    private static Instant firstDue(Rig rig, Ward ward) {
        return reminders(rig, ward)
                .map(it -> it.getDate("dueAt").toInstant())
                .min(Instant::compareTo)
                .orElseThrow(() -> new Broken("nothing is planned"));
    }

    private static long in(Rig rig, Ward ward, String state) {
        return reminders(rig, ward)
                .filter(it -> Documents.text(it, "state", "progress", "state").equals(state))
                .count();
    }

    private static Stream<Document> reminders(Rig rig, Ward ward) {
        return rig.database().of("reminder", "reminders", ward.documents()).stream()
                .filter(it -> it.getDate("dueAt") != null);
    }
}
