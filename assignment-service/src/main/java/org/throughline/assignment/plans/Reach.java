package org.throughline.assignment.plans;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A length of time in which days are calendar days and hours are elapsed hours. */
final class Reach {

    private Reach() {}

    static Instant after(Instant start, Duration length, ZoneId zone) {
        return start.atZone(zone).plusDays(length.toDays()).toInstant().plus(hoursOf(length));
    }

    static Instant before(Instant end, Duration length, ZoneId zone) {
        return end.atZone(zone).minusDays(length.toDays()).toInstant().minus(hoursOf(length));
    }

    private static Duration hoursOf(Duration length) {
        return length.minusDays(length.toDays());
    }
}
