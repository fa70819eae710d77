package org.throughline.assignment.plans;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;

/** Reads the fields of a form and remembers every flaw, so that all are told at once. */
final class FormReader {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final int MOST_DAYS = 366;

    private final String below;
    private final List<Flaw> flaws = new ArrayList<>();

    FormReader(String below) {
        this.below = below;
    }

    LocalDate date(String field, @Nullable String text) {
        var day = parsed(field, text, "Give a local date such as 2026-03-29.", LocalDate::parse, FIRST);
        check(!day.isBefore(FIRST) && !day.isAfter(LAST), field, "out-of-range", "Give a date in this age.");
        return day;
    }

    LocalDateTime localTime(String field, @Nullable String text) {
        var time = parsed(
                field,
                text,
                "Give a local date and time such as 2026-03-29T18:00.",
                LocalDateTime::parse,
                FIRST.atStartOfDay());
        date(field, time.toLocalDate().toString());
        return time;
    }

    @Nullable
    LocalTime time(String field, @Nullable String text) {
        return text == null
                ? null
                : parsed(field, text, "Give a time of day such as 18:00.", LocalTime::parse, LocalTime.MIN);
    }

    int days(String field, String text, int atLeast) {
        var length = parsed(field, text, "Give whole days such as P2D.", Duration::parse, Duration.ofDays(atLeast));
        check(
                length.equals(Duration.ofDays(length.toDays()))
                        && length.toDays() >= atLeast
                        && length.toDays() <= MOST_DAYS,
                field,
                "out-of-range",
                "Give %d to %d days, such as P2D.".formatted(atLeast, MOST_DAYS));
        return Math.toIntExact(Math.min(length.toDays(), MOST_DAYS));
    }

    int number(String field, @Nullable Integer number, int atMost) {
        check(
                number != null && number >= 1 && number <= atMost,
                field,
                "out-of-range",
                "Give a number from 1 to %d.".formatted(atMost));
        return number == null ? 1 : number;
    }

    AssignmentId id(String field, @Nullable String text) {
        try {
            return new AssignmentId(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw InvalidPlan.of(below + field, "not-an-id", "Give the id of an assignment.");
        }
    }

    void check(boolean holds, String field, String code, String message) {
        if (!holds) {
            flaws.add(new Flaw(below + field, code, message));
        }
    }

    void done() {
        if (!flaws.isEmpty()) {
            throw new InvalidPlan(flaws);
        }
    }

    private interface Parse<T> {
        T parse(String text);
    }

    private <T> T parsed(String field, @Nullable String text, String message, Parse<T> parse, T otherwise) {
        try {
            if (text != null) {
                return parse.parse(text);
            }
            check(false, field, "required", message);
        } catch (DateTimeException e) {
            check(false, field, "unreadable", message);
        }
        return otherwise;
    }
}
