package org.throughline.operator.tenant;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.operator.Http;
import org.throughline.operator.Json;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The services' own answers to an admin of the clinic, word by word; docs/reference/export.md describes them. */
record ClinicReading(Where where, String token) {

    /** What nobody has; a list that goes on for ever is a mistake of ours. */
    private static final int MOST_PAGES = 10_000;

    /** @throws Trouble when the token is of another clinic, or not of an admin */
    ObjectNode cover(String clinic) {
        // First, because it is refused to whoever is of another clinic.
        var adherence = get("analytics", "/clinics/" + clinic + "/adherence");
        var roster = get("assignment", "/roster");
        var policy = get("reminder", "/reminder-policy");
        var cover = Json.object()
                .put("format", "throughline-clinic-export")
                .put("version", 1)
                .put("clinicId", clinic);
        cover.set("roster", roster);
        cover.set("reminderPolicy", policy);
        cover.set("adherence", adherence);
        return cover;
    }

    /** Those in care, then those whose care has ended. */
    ArrayNode clients() {
        return all("assignment", "/clients").addAll(all("assignment", "/clients?discharged=true"));
    }

    ObjectNode client(String id) {
        var client = Json.object().put("format", "throughline-client-export").put("version", 1);
        client.put("clientId", id);
        client.set("client", get("assignment", "/clients/" + id));
        var assignments = all("assignment", "/assignments?clientId=" + id);
        client.set("assignments", assignments);
        client.set("homework", all("tracking", "/clients/" + id + "/stories"));
        client.set("records", all("tracking", "/clients/" + id + "/records"));
        client.set("measures", all("tracking", "/clients/" + id + "/measures"));
        client.set("reminderPreferences", get("reminder", "/clients/" + id + "/reminder-preferences"));
        client.set("consents", get("reminder", "/clients/" + id + "/consents").path("items"));
        client.set("reminders", all("reminder", "/clients/" + id + "/reminders"));
        client.set("adherence", get("analytics", "/clients/" + id + "/adherence"));
        client.set("templates", handedOut(assignments));
        return client;
    }

    /** The versions that were handed out: without their questions, answers say little. */
    private ArrayNode handedOut(ArrayNode assignments) {
        var versions = new LinkedHashMap<String, JsonNode>();
        assignments.forEach(it -> versions.computeIfAbsent(
                "/templates/%s/versions/%d"
                        .formatted(
                                it.path("templateId").asString(),
                                it.path("templateVersion").asInt()),
                path -> get("assignment", path)));
        return Json.array().addAll(versions.values());
    }

    ArrayNode ownTemplates() {
        return all("assignment", "/templates");
    }

    ArrayNode audit(String service) {
        return all(service, "/audit");
    }

    private ArrayNode all(String service, String path) {
        var items = Json.array();
        var start = path + (path.contains("?") ? "&" : "?") + "limit=200";
        var page = get(service, start);
        items.addAll(page.path("items").values());
        for (var pages = 1; page.path("next").isString(); pages++) {
            if (pages == MOST_PAGES) {
                throw new Trouble("The list " + path + " does not end.");
            }
            var next = URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
            page = get(service, start + "&cursor=" + next);
            items.addAll(page.path("items").values());
        }
        return items;
    }

    private JsonNode get(String service, String path) {
        return Http.call("GET", URI.create(where.service(service) + "/api/v1" + path), token, Map.of(), "")
                .body();
    }
}
