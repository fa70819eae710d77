package org.throughline.assignment.plans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A plan's zone changed at {@code at}. */
public record Travel(Instant at, ZoneId from, ZoneId to) {

    /** Local dates of which the traveller saw nothing at all. */
    boolean skipped(LocalDate day) {
        return day.isAfter(LocalDate.ofInstant(at, from)) && day.isBefore(LocalDate.ofInstant(at, to));
    }

    /** Local times between the clock before and the clock after: they never came. */
    boolean skipped(LocalDateTime time) {
        return !time.isBefore(LocalDateTime.ofInstant(at, from)) && time.isBefore(LocalDateTime.ofInstant(at, to));
    }

    /** By how much local time jumped. */
    Duration gap() {
        return Duration.between(LocalDateTime.ofInstant(at, from), LocalDateTime.ofInstant(at, to));
    }
}
