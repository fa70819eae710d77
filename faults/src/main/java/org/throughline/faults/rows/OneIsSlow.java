package org.throughline.faults.rows;

import static org.throughline.faults.rig.Patience.onThisMachine;

import java.time.Duration;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;

/**
 * Analytics stands still for a while: the others hear as soon as ever, and analytics catches up.
 * Shown to break by a tracking-service that asks analytics before it applies what it hears.
 */
public final class OneIsSlow implements Row {

    private static final int CLIENTS = 4;
    private static final Duration STILL = Duration.ofSeconds(15);

    @Override
    public int number() {
        return 23;
    }

    @Override
    public String name() {
        return "one slow consumer";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r23", CLIENTS).movedIn();
        ward.assign(rig.api(), 1, 1).all().forEach(Attempt::answer);
        var usual = heard(ward, CLIENTS);
        rig.part("analytics").stop();
        ward.assign(rig.api(), 2, 1).all().forEach(Attempt::answer);
        var meanwhile = heard(ward, 2 * CLIENTS);
        Patience.pause(STILL);
        Broken.unless(rig.groups().lag("analytics-service") > 0, "analytics heard although it stood still");
        rig.part("analytics").goOn();
        rig.groups().awaitHeard("analytics-service");
        facts.note("heardMillisUsually", usual.toMillis()).note("heardMillisMeanwhile", meanwhile.toMillis());
        Broken.unless(
                meanwhile.compareTo(usual.multipliedBy(3).plus(onThisMachine(Duration.ofSeconds(2)))) < 0,
                "others were slowed down");
        ward.check(facts);
    }

    private static Duration heard(Ward ward, int slots) {
        return Patience.until(
                "tracking has heard",
                Duration.ofSeconds(60),
                () -> ward.each(it -> ward.slots(it).size()).all().stream()
                                .mapToInt(it -> it)
                                .sum()
                        == slots);
    }
}
