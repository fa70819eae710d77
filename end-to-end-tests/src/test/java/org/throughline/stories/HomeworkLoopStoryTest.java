package org.throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Assigned, reminded of, recorded or missed, understood: the way of homework through all four services. */
class HomeworkLoopStoryTest {

    private static final int ASSIGNMENT = 1;
    private static final int TRACKING = 2;
    private static final int REMINDER = 3;
    private static final int ANALYTICS = 4;

    private final RunningPlatform platform = RunningPlatform.get();
    private final Person admin = platform.as("a-linus");
    private final Person therapist = platform.as("sim-linden-t-901");

    @Test
    void a_client_is_reminded_records_in_time_and_adherence_follows() {
        var client = enrolled("sim-linden-c-901", "Europe/Berlin");
        var assignment = assign(client, daily(3));
        var mailsBefore = platform.mails(0).get("items").size();
        var first = slots(client).getFirst();

        platform.moveTo(
                java.time.Instant.parse(first.get("plannedAt").asString()).plus(Duration.ofMinutes(5)));
        assertThat(mailsTo(client, mailsBefore)).hasSize(1);

        var recorded = client.post(
                TRACKING,
                "/clients/%s/homework/%s/records"
                        .formatted(client.name(), first.get("occurrenceId").asString()),
                Map.of("outcome", "ADAPTED"));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.body().get("late").asBoolean()).isFalse();

        platform.advance(Duration.ofDays(2));
        var adherence = therapist.get(ANALYTICS, "/clients/%s/adherence".formatted(client.name()));
        assertThat(adherence.status()).isEqualTo(200);
        assertThat(adherence.body().get("completion").get("numerator").asDouble())
                .isEqualTo(1);
        assertThat(mine(adherence.body(), assignment)).isNotNull();
        assertThat(ledger(client))
                .noneMatch(it ->
                        List.of("ARMED", "SENDING").contains(it.get("state").asString())
                                && it.get("occurrenceId").equals(first.get("occurrenceId")));
    }

    @Test
    void what_nobody_recorded_is_missed_and_offline_work_corrects_it() {
        var client = enrolled("sim-linden-c-902", "Europe/Berlin");
        assign(client, daily(1));
        var slot = slots(client).getFirst();
        var inTheWindow = java.time.Instant.parse(slot.get("dueAt").asString()).minus(Duration.ofHours(2));

        platform.moveTo(
                java.time.Instant.parse(slot.get("graceUntil").asString()).plus(Duration.ofMinutes(2)));
        assertThat(slots(client).getFirst().get("state").asString()).isEqualTo("MISSED");
        assertThat(slots(client).getFirst().get("provisional").asBoolean()).isTrue();

        var synced = client.post(
                TRACKING,
                "/clients/%s/homework/%s/records"
                        .formatted(client.name(), slot.get("occurrenceId").asString()),
                Map.of("outcome", "ADAPTED", "performedAt", inTheWindow.toString()));
        assertThat(synced.status()).isEqualTo(201);
        assertThat(synced.body().get("corrected").asBoolean()).isTrue();

        platform.advance(Duration.ofMinutes(1));
        var adherence = client.get(ANALYTICS, "/clients/%s/adherence".formatted(client.name()));
        assertThat(adherence.body().get("onTime").get("numerator").asDouble()).isEqualTo(1);
        assertThat(adherence.body().get("counts").get("missed").asInt()).isZero();
    }

    @Test
    void saying_not_this_time_counts_as_showing_up_and_silences_the_reminders() {
        var client = enrolled("sim-linden-c-903", "Europe/Berlin");
        assign(client, daily(1));
        var slot = slots(client).getFirst();
        var mailsBefore = platform.mails(0).get("items").size();

        var skipped = client.post(
                TRACKING,
                "/clients/%s/homework/%s/skip"
                        .formatted(client.name(), slot.get("occurrenceId").asString()),
                Map.of("reason", "SHAME"));
        assertThat(skipped.status()).isIn(200, 201);

        platform.advance(Duration.ofDays(3));
        assertThat(mailsTo(client, mailsBefore)).isEmpty();
        var adherence = client.get(ANALYTICS, "/clients/%s/adherence".formatted(client.name()))
                .body();
        assertThat(adherence.get("showUp").get("numerator").asDouble()).isEqualTo(1);
        assertThat(adherence.get("completion").get("numerator").asDouble()).isZero();
    }

    private Person enrolled(String name, String zone) {
        var client = platform.as(name);
        assertThat(admin.post(
                                ASSIGNMENT,
                                "/clients",
                                Map.of(
                                        "clientId",
                                        name,
                                        "displayName",
                                        "Someone",
                                        "zone",
                                        zone,
                                        "therapistId",
                                        therapist.name()))
                        .status())
                .isEqualTo(201);
        platform.advance(Duration.ofSeconds(1));
        assertThat(client.put(
                                REMINDER,
                                "/clients/%s/reminder-preferences".formatted(name),
                                Map.of(
                                        "email", name + "@example.org",
                                        "language", "en",
                                        "channels", List.of("EMAIL"),
                                        "privacy", "NEUTRAL",
                                        "intensity", "NORMAL"))
                        .status())
                .isEqualTo(200);
        return client;
    }

    private Map<String, Object> daily(int times) {
        var today = platform.now().atZone(java.time.ZoneId.of("Europe/Berlin")).toLocalDate();
        return Map.of(
                "kind",
                "RECURRING",
                "rrule",
                "FREQ=DAILY;COUNT=" + times,
                "startsOn",
                today.toString(),
                "wallTime",
                "18:00");
    }

    private String assign(Person client, Map<String, Object> schedule) {
        var template = therapist
                .get(ASSIGNMENT, "/templates?type=RELAXATION")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var assigned = therapist.post(
                ASSIGNMENT,
                "/assignments",
                Map.of(
                        "clientId",
                        client.name(),
                        "templateId",
                        template,
                        "goal",
                        "Sleep better",
                        "schedule",
                        schedule));
        assertThat(assigned.status()).as(assigned.body().toString()).isEqualTo(201);
        platform.advance(Duration.ofSeconds(1));
        return assigned.body().get("assignmentId").asString();
    }

    private List<JsonNode> slots(Person client) {
        var answer =
                client.get(TRACKING, "/clients/%s/homework?from=2026-03-01&to=2026-12-31".formatted(client.name()));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().get("items").valueStream().toList();
    }

    private List<JsonNode> ledger(Person client) {
        return client.get(REMINDER, "/clients/%s/reminders".formatted(client.name()))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> mailsTo(Person client, int after) {
        return platform.mails(after)
                .get("items")
                .valueStream()
                .filter(it -> it.get("to").asString().startsWith(client.name()))
                .toList();
    }

    private static JsonNode mine(JsonNode adherence, String assignment) {
        return adherence
                .get("assignments")
                .valueStream()
                .filter(it -> it.get("assignmentId").asString().equals(assignment))
                .findFirst()
                .orElseThrow();
    }
}
