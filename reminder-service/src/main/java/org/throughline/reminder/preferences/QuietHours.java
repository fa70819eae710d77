package org.throughline.reminder.preferences;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The part of the client's day in which nothing is sent; empty when both ends are the same. */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    private static final Duration SHORTLY = Duration.ofMinutes(30);

    public boolean covers(Instant t) {
        var time = t.atZone(zone).toLocalTime();
        var begun = !time.isBefore(from);
        var notOver = time.isBefore(until);
        return from.isBefore(until) ? begun && notOver : !from.equals(until) && (begun || notOver);
    }

    /** {@code t}, or the end of the quiet hours in which it lies. */
    public Instant after(Instant t) {
        if (!covers(t)) {
            return t;
        }
        var local = t.atZone(zone);
        var day = local.toLocalTime().isBefore(until)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        var end = day.atTime(until).atZone(zone);
        return (end.toInstant().isAfter(t) ? end : end.withLaterOffsetAtOverlap()).toInstant();
    }

    /** {@code t}, or shortly before the quiet hours in which it lies. */
    public Instant before(Instant t) {
        if (!covers(t)) {
            return t;
        }
        var local = t.atZone(zone);
        var day = local.toLocalTime().isBefore(from) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return day.atTime(from).atZone(zone).toInstant().minus(SHORTLY);
    }
}
