package org.throughline.faults.rows;

import java.time.Duration;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;

/**
 * Every service hears everything again from the beginning: nobody is written to again, and nothing is counted twice.
 * Shown to break by reminders that a service started anew gives other ids.
 */
public final class AllOverAgain implements Row {

    private static final int CLIENTS = 4;
    /** Missed at noon. */
    private static final Duration GRACE = Duration.ofHours(12);

    private static final Duration UNTIL_NEXT_MORNING = Duration.ofHours(21);

    @Override
    public int number() {
        return 31;
    }

    @Override
    public String name() {
        return "replay from offset 0 on a live system";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r31", CLIENTS).movedIn().withMail();
        ward.assign(rig.api(), 1, 2, GRACE).all().forEach(Attempt::answer);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var slots = ward.slots(0);
        ward.beds().stream().skip(1).forEach(it -> ward.record(rig.api(), it, slots.of(it), null));
        // A miss could still be answered, people are awake, and the count of a new day keeps nobody from a mail.
        rig.platform().moveTo(slots.first().graceUntil().plus(UNTIL_NEXT_MORNING));
        var mails = rig.platform().mailbox().size();
        Broken.unless(mails > 0, "nobody was reminded");
        var again = 0L;
        for (var service : Rig.SERVICES) {
            var group = service + "-service";
            rig.part(service).kill();
            var offsets = rig.groups().committed(group);
            offsets.replaceAll((partition, offset) -> 0L);
            rig.groups().putBack(group, offsets);
            again += rig.groups().lag(group);
            rig.part(service).startAgain();
            rig.groups().awaitHeard(group);
        }
        rig.platform().moveTo(rig.platform().now().plusSeconds(60));
        facts.note("heardAgain", again)
                .note("mailsBefore", mails)
                .note("mailsAfter", rig.platform().mailbox().size());
        Broken.unless(rig.platform().mailbox().size() == mails, "somebody was written to again");
        ward.check(facts);
    }
}
