package org.throughline.simulator.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Optional;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** The windows which the definitions (2.3, 5) give to a slot of a plan, by java.time alone. */
record PlanRule(JsonNode request, ZoneId zone) {

    /** When a slot opens, is due and closes. */
    record Span(Instant opensAt, Instant dueAt, Instant graceUntil) {}

    /** Empty where the rule depends on more than plan and calendar. */
    Optional<Span> spanOf(String slotKey) {
        var schedule = request.path("schedule");
        return switch (Json.text(schedule, "kind")) {
            case "RECURRING" -> Optional.of(recurring(schedule, dateOf(slotKey)));
            case "QUOTA" -> Optional.of(quota(schedule, slotKey));
            case "ONE_OFF" -> Optional.of(oneOff(schedule));
            default -> Optional.empty();
        };
    }

    private Span recurring(JsonNode schedule, LocalDate date) {
        if (request.path("windows").path("strict").asBoolean(false)) {
            var opens = date.atTime(LocalTime.parse(Json.text(schedule, "wallTime")))
                    .atZone(zone);
            var due = opens.toInstant().plus(Duration.ofHours(2));
            return new Span(opens.toInstant(), due, due);
        }
        var tomorrow = date.plusDays(1);
        var due = tomorrow.atStartOfDay(zone).toInstant();
        var grace = Json.text(request.path("windows"), "grace");
        return new Span(
                date.atStartOfDay(zone).toInstant(),
                due,
                grace.isEmpty() ? tomorrow.atTime(4, 0).atZone(zone).toInstant() : due.plus(Duration.parse(grace)));
    }

    private Span quota(JsonNode schedule, String slotKey) {
        var monday = mondayOf(slotKey);
        var start = LocalDate.parse(Json.text(schedule, "startsOn"));
        var opens = (start.isAfter(monday) ? start : monday).atStartOfDay(zone).toInstant();
        var due = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
        return new Span(opens, due, due);
    }

    /** It opens when it is assigned, which the rule cannot know: the opening is then the due instant itself. */
    private Span oneOff(JsonNode schedule) {
        var due = LocalDateTime.parse(Json.text(schedule, "dueAt")).atZone(zone).toInstant();
        return new Span(due, due, due.plus(Duration.ofDays(1)));
    }

    private static LocalDate dateOf(String slotKey) {
        return LocalDate.parse(slotKey.substring(0, slotKey.indexOf('#')));
    }

    private static LocalDate mondayOf(String slotKey) {
        var year = Integer.parseInt(slotKey.substring(0, 4));
        var week = Integer.parseInt(slotKey.substring(6, slotKey.indexOf('#')));
        return LocalDate.of(year, 1, 4)
                .with(WeekFields.ISO.weekOfWeekBasedYear(), week)
                .with(WeekFields.ISO.dayOfWeek(), 1);
    }
}
