package org.throughline.simulator.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** A small world of one client with one daily plan in Berlin, to plant mistakes in. */
final class Planted {

    static final String CLIENT = "sim-linden-c-1";
    static final Instant MONDAY = at("2026-03-16T06:00:00Z");

    private Planted() {}

    static Instant at(String instant) {
        return Instant.parse(instant);
    }

    static Told told(String type, String subject, long sequence, Instant time, JsonNode body) {
        var topic = type.startsWith("reminder.") ? "homework.reminders.v1" : "homework.outcomes.v1";
        var assignments =
                type.equals("homework.assigned") || type.startsWith("assignment.") || type.startsWith("client.");
        return new Told(
                assignments ? "homework.assignments.v1" : topic,
                type + subject + sequence,
                "/clinics/linden/service",
                type,
                subject,
                time,
                sequence,
                body);
    }

    /** The slot of a day in March 2026: opens at midnight, due at the next, grace until four. */
    static Told daily(int day) {
        return daily(day, "READING");
    }

    static Told daily(int day, String type) {
        var body = Json.object()
                .put("clinic", "linden")
                .put("client", CLIENT)
                .put("assignment", "plan")
                .put("type", type)
                .put("assignedAt", MONDAY.toString())
                .put("slot", "2026-03-%02d#1".formatted(day));
        body.putObject("windows")
                .put("opensAt", "2026-03-%02dT23:00:00Z".formatted(day - 1))
                .put("dueAt", "2026-03-%02dT23:00:00Z".formatted(day))
                .put("graceUntil", "2026-03-%02dT03:00:00Z".formatted(day + 1))
                .put("lateUntil", "2026-03-%02dT03:00:00Z".formatted(day + 3))
                .put("dueDate", "2026-03-%02d".formatted(day))
                .put("zone", "Europe/Berlin");
        return told("homework.assigned", "slot-" + day, 1, MONDAY, body);
    }

    static Slot slot(int day) {
        return Slot.of(daily(day));
    }

    static Entry done(int day, String record, Instant at, @Nullable Instant performed) {
        var deed = new Deed.Recorded("plan", "slot-" + day, "COMPLETED", performed, null, Map.of(), "key-" + record);
        return entry(at, deed, Json.object().put("recordId", record).put("occurrenceId", "slot-" + day));
    }

    static Entry entry(Instant at, Deed deed, JsonNode answer) {
        return new Entry(at, "linden", CLIENT, deed, new Answer(201, answer, ""));
    }

    static ClientHistory client(List<Entry> entries, Told... told) {
        return new ClientHistory("linden", CLIENT, "sim-linden-t-1", entries, List.of(told));
    }
}
