package org.throughline.simulator.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** Everything that can be known of one client without asking the services that are checked. */
record ClientHistory(String clinic, String client, String therapist, List<Entry> entries, List<Told> told) {

    static ClientHistory of(String clinic, String client, List<Entry> entries, List<Told> told) {
        var therapist = entries.stream()
                .map(Entry::deed)
                .filter(Deed.Enrolled.class::isInstance)
                .map(it -> ((Deed.Enrolled) it).therapist())
                .findFirst()
                .orElse("");
        return new ClientHistory(clinic, client, therapist, entries, told);
    }

    /** Slots as they stood at {@code asOf}; complaints about answers go to {@code findings}. */
    History at(Instant asOf, Findings findings) {
        var plans = told.stream()
                .filter(it -> it.topic().equals("homework.assignments.v1"))
                .map(Happening.Fact::new);
        var asked = entries.stream().filter(Entry::accepted).map(Happening.Asked::new);
        var happenings = Stream.<Happening>concat(plans, asked)
                .sorted(Comparator.comparing(Happening::at))
                .toList();
        return new History(findings).until(asOf, happenings);
    }

    /** How often plans ask, where their schedule never changed; one-off and session-anchored ones have no frequency. */
    Map<String, Double> slotsPerDay() {
        var frequencies = new HashMap<String, Double>();
        for (var entry : entries) {
            if (entry.deed() instanceof Deed.Assigned plan && entry.accepted()) {
                frequency(plan.request().path("schedule"))
                        .ifPresent(it -> frequencies.put(entry.answer().text("assignmentId"), it));
            }
        }
        entries.stream()
                .map(Entry::deed)
                .filter(Deed.Changed.class::isInstance)
                .forEach(it -> frequencies.remove(((Deed.Changed) it).assignment()));
        return frequencies;
    }

    /** How each plan began and went on, by assignment. */
    Map<String, Course> courses(History history, Instant asOf) {
        var today = LocalDate.ofInstant(asOf, Zones.of(told).at(client, asOf));
        return history.slots().stream().collect(Collectors.groupingBy(Slot::assignment)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> Course.of(
                                it.getValue(),
                                history.workOn(it.getKey()),
                                PlanEnd.of(it.getKey(), told, today, asOf),
                                today,
                                asOf)));
    }

    private static Optional<Double> frequency(JsonNode schedule) {
        return switch (Json.text(schedule, "kind")) {
            case "RECURRING" ->
                Optional.of(new RecurrenceDates(Json.text(schedule, "rrule"), LocalDate.EPOCH).perDay());
            case "QUOTA" -> Optional.of(schedule.path("timesPerWeek").asInt() / 7.0);
            default -> Optional.empty();
        };
    }
}
