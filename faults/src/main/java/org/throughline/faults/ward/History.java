package org.throughline.faults.ward;

import java.time.Duration;
import java.time.Instant;
import org.throughline.faults.Facts;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.journal.Journal;
import org.throughline.simulator.platform.Answer;

/** What was asked for the clients of a ward and accepted, and since when. */
final class History {

    private static final Duration UNTIL_ALL_IS_FINAL = Duration.ofDays(18);
    /** Today, when it is agreed, and one more. */
    private static final int DAYS_AROUND = 2;

    private final Journal journal = new Journal();
    private final Instant start;
    private int days = 1;

    History(Instant start) {
        this.start = start;
    }

    Instant start() {
        return start;
    }

    /** There is homework on so many days. */
    void reaches(int days) {
        this.days = Math.max(this.days, days + DAYS_AROUND);
    }

    Answer note(Bed bed, Instant now, Deed deed, Answer answer) {
        journal.note(new Entry(now, bed.clinic(), bed.client(), deed, answer));
        return answer;
    }

    /** Lets every slot become final and has the checker compare all there is with it. */
    void check(Rig rig, Facts facts) {
        var end = rig.liveUntil(rig.platform().now().plus(UNTIL_ALL_IS_FINAL));
        var result = Oracle.check(rig, rig.api(), journal.entries(), start, days, end);
        facts.note("accepted", journal.entries().size())
                .note("events", result.log().size())
                .note("slotsOnADayOfChange", result.dstSlotsChecked());
    }
}
