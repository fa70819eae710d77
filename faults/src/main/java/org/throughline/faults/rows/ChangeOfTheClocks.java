package org.throughline.faults.rows;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;

/**
 * Homework at half past two in the nights in which the clocks change, in seven zones; the checker works every window out anew.
 * Shown to break by days of 24 hours.
 */
public final class ChangeOfTheClocks implements Row {

    private static final Duration BEFORE = Duration.ofDays(25);
    private static final int DAYS = 34;
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin",
                    "Europe/London",
                    "America/New_York",
                    "Australia/Sydney",
                    "Australia/Lord_Howe",
                    "America/Sao_Paulo",
                    "Asia/Kathmandu")
            .map(ZoneId::of)
            .toList();

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String name() {
        return "DST gap and overlap in seven zones";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var berlin = ZoneId.of("Europe/Berlin")
                .getRules()
                .nextTransition(rig.platform().now().plus(BEFORE))
                .getInstant();
        rig.liveUntil(berlin.minus(BEFORE));
        var ward = new Ward(rig, "r21", ZONES).movedIn();
        ward.assign(rig.api(), 1, DAYS, "02:30").all().forEach(Attempt::answer);
        rig.liveUntil(berlin.plus(Duration.ofDays(12)));
        ward.check(facts);
        Broken.unless(
                facts.all().get("slotsOnADayOfChange") instanceof Integer it && it >= 3, "no slot lay on such a night");
    }
}
