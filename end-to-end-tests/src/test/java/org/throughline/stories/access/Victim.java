package org.throughline.stories.access;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of linden with homework, whose words must not get out.
 *
 * @param assignment, draft, occurrence of theirs
 * @param template a copy that linden keeps for itself
 */
record Victim(String client, String therapist, String template, String assignment, String draft, String occurrence) {

    static final String PLANTED = "Quittenmus";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Enrols them; the services are assignment, tracking, reminder, analytics in this order. */
    static Victim enrolled(List<String> services, Callers callers, LocalDate tomorrow) {
        var client = "sim-linden-c-4711";
        var therapist = "sim-linden-t-4711";
        var assignments = services.getFirst() + "/api/v1";
        callers.post("a-linus", assignments + "/clients", """
                {"clientId": "%s", "displayName": "%s", "zone": "Europe/Berlin", "therapistId": "%s"}""".formatted(client, PLANTED, therapist));
        var original = read(callers.get(therapist, assignments + "/templates?type=JOURNALING"))
                .at("/items/0/id")
                .asString();
        var template = read(callers.post(therapist, assignments + "/templates", """
                {"copyOf": "%s", "title": "%s"}""".formatted(original, PLANTED)))
                .get("id")
                .asString();
        var assignment = read(callers.post(
                        therapist, assignments + "/assignments", """
                {"clientId": "%s", "templateId": "%s", "goal": "%s",
                 "schedule": {"kind": "RECURRING", "rrule": "FREQ=DAILY;COUNT=3", "startsOn": "%s"}}""".formatted(client, original, PLANTED, tomorrow)))
                .get("assignmentId")
                .asString();
        var draft = read(callers.post(therapist, "%s/clients/%s/drafts".formatted(assignments, client), """
                {"clientId": "%s", "templateId": "%s", "goal": "%s"}""".formatted(
                                client, original, PLANTED)))
                .get("assignmentId")
                .asString();
        var homework = "%s/api/v1/clients/%s/homework?from=%s&to=%s"
                .formatted(services.get(1), client, tomorrow, tomorrow.plusDays(7));
        var occurrence = new AtomicReference<String>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var slot = read(callers.get(client, homework)).at("/items/0/occurrenceId");
            occurrence.set(slot.asString(""));
            return slot.isString();
        });
        return new Victim(client, therapist, template, assignment, draft, occurrence.get());
    }

    /** The id of theirs in a collection. */
    String named(String collection) {
        return switch (collection) {
            case "clients" -> client;
            case "therapists" -> therapist;
            case "clinics" -> "linden";
            case "templates" -> template;
            case "assignments" -> assignment;
            case "drafts" -> draft;
            case "homework", "occurrences" -> occurrence;
            case "versions" -> "1";
            default -> "0190f0d4-0000-7000-8000-000000000001";
        };
    }

    /** All that somebody could have changed. */
    List<String> state(List<String> services, Callers callers) {
        return List.of(
                callers.get(therapist, services.get(0) + "/api/v1/clients/" + client),
                callers.get(therapist, services.get(0) + "/api/v1/assignments/" + assignment),
                callers.get(therapist, "%s/api/v1/clients/%s/drafts/%s".formatted(services.get(0), client, draft)),
                callers.get(therapist, services.get(0) + "/api/v1/templates/" + template),
                callers.get(client, services.get(1) + "/api/v1/clients/" + client + "/homework/" + occurrence),
                callers.get(client, services.get(2) + "/api/v1/clients/" + client + "/reminder-preferences"));
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json);
    }
}
