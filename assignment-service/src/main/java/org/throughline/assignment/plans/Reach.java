package org.throughline.assignment.plans;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/** A length of time in which days are calendar days and hours are elapsed hours. */
final class Reach {

    private Reach() {}

    static Instant after(ZonedDateTime start, Duration length) {
        return start.plusDays(length.toDays()).toInstant().plus(hoursOf(length));
    }

    static Instant before(ZonedDateTime end, Duration length) {
        return end.minusDays(length.toDays()).toInstant().minus(hoursOf(length));
    }

    private static Duration hoursOf(Duration length) {
        return length.minusDays(length.toDays());
    }
}
