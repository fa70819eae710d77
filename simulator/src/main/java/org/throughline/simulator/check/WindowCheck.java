package org.throughline.simulator.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.journal.Session;
import org.throughline.simulator.platform.Json;

/** Works the windows of each slot out again from its plan, and counts those that a change of the clocks touches. */
final class WindowCheck {

    private static final int LATE_DAYS = 14;

    private final Findings findings;
    private final LocalDate end;
    private int touchedByChange;

    WindowCheck(Findings findings, LocalDate end) {
        this.findings = findings;
        this.end = end;
    }

    int touchedByChange() {
        return touchedByChange;
    }

    void check(ClientHistory client) {
        var enrolled = client.entries().stream()
                .map(Entry::deed)
                .filter(Deed.Enrolled.class::isInstance)
                .map(Deed.Enrolled.class::cast)
                .findFirst()
                .orElseThrow();
        var home = client.entries().stream().noneMatch(it -> it.deed() instanceof Deed.Travelled);
        var assigned = client.told().stream()
                .filter(it -> it.type().equals("homework.assigned"))
                .collect(Collectors.groupingBy(it -> it.text("assignment")));
        for (var entry : client.entries()) {
            if (entry.deed() instanceof Deed.Assigned plan && entry.accepted()) {
                var id = entry.answer().text("assignmentId");
                var changed = client.entries().stream()
                        .anyMatch(it -> it.deed() instanceof Deed.Changed change
                                && change.assignment().equals(id));
                var slots = keyed(assigned.getOrDefault(id, List.of()));
                if (home) {
                    slots.forEach((key, told) ->
                            checkSlot(new PlanRule(plan.request(), enrolled.zone()), enrolled.sessions(), told));
                }
                if (home && !changed) {
                    checkDates(client, new PlanRule(plan.request(), enrolled.zone()), entry.at(), slots);
                }
            }
        }
    }

    private static Map<String, Told> keyed(List<Told> assigned) {
        var byKey = new HashMap<String, Told>();
        assigned.stream()
                .filter(it -> it.text("slot").endsWith("#1") || it.text("slot").contains("W"))
                .forEach(it -> byKey.put(it.text("slot"), it));
        return byKey;
    }

    private void checkSlot(PlanRule rule, List<Session> sessions, Told told) {
        var times = Times.of(told.body().path("windows"));
        var span = rule.spanOf(told.text("slot"));
        if (span.isEmpty()) {
            return;
        }
        if (changesClocks(times)) {
            touchedByChange++;
        }
        var opens = span.get().opensAt().equals(span.get().dueAt())
                ? times.opensAt()
                : span.get().opensAt();
        var right = times.zone().equals(rule.zone())
                && opens.equals(times.opensAt())
                && span.get().dueAt().equals(times.dueAt())
                && span.get().graceUntil().equals(times.graceUntil())
                && lateUntil(times, sessions).equals(times.lateUntil())
                && times.dueDate()
                        .equals(times.dueAt().minusNanos(1).atZone(times.zone()).toLocalDate());
        if (!right) {
            findings.add(
                    Figure.WINDOWS,
                    "by rule " + span.get() + " late until " + lateUntil(times, sessions) + ", but " + told);
        }
    }

    private static Instant lateUntil(Times times, List<Session> sessions) {
        var last = times.dueAt().atZone(times.zone()).plusDays(LATE_DAYS).toInstant();
        var session = sessions.stream()
                .filter(it -> !it.startsAt().isBefore(times.graceUntil()))
                .map(Session::endsAt)
                .findFirst()
                .filter(it -> it.isBefore(last))
                .orElse(last);
        return session.isBefore(times.graceUntil()) ? times.graceUntil() : session;
    }

    private static boolean changesClocks(Times times) {
        var next = times.zone().getRules().nextTransition(times.opensAt().minus(Duration.ofSeconds(1)));
        return next != null && !next.getInstant().isAfter(times.graceUntil());
    }

    private void checkDates(ClientHistory client, PlanRule rule, Instant assignedAt, Map<String, Told> slots) {
        var schedule = rule.request().path("schedule");
        if (!Json.text(schedule, "kind").equals("RECURRING")) {
            return;
        }
        new RecurrenceDates(Json.text(schedule, "rrule"), LocalDate.parse(Json.text(schedule, "startsOn")))
                .before(end)
                .map(it -> it + "#1")
                .filter(it -> !slots.containsKey(it)
                        && rule.spanOf(it).orElseThrow().dueAt().isAfter(assignedAt))
                .forEach(it -> findings.add(
                        Figure.LOST, client.client() + ": no homework.assigned of " + it + " by " + rule.request()));
    }
}
