package org.throughline.assignment.plans;

import java.time.LocalDate;

/** Local dates, {@code [from, until)}. */
public record Days(LocalDate from, LocalDate until) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public Days within(Days other) {
        return new Days(later(from, other.from), earlier(until, other.until));
    }

    public boolean isEmpty() {
        return !from.isBefore(until);
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
