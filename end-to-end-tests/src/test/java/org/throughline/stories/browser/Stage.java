package org.throughline.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.throughline.stories.Person;
import org.throughline.stories.RunningPlatform;

/** People of a story: a therapist, and clients with homework. */
final class Stage {

    private static final int ASSIGNMENT = 1;
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RunningPlatform platform = RunningPlatform.get();
    private final Person admin = platform.as("a-linus");
    private final Person therapist;

    Stage(String therapist) {
        this.therapist = platform.as(therapist);
    }

    Person therapist() {
        return therapist;
    }

    Person admin() {
        return admin;
    }

    void cancel(String assignment) {
        var cancelled =
                therapist.post(ASSIGNMENT, "/assignments/" + assignment + "/cancel", Map.of("reason", "CANCELLED"));
        assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
        platform.advance(Duration.ofSeconds(1));
    }

    RunningPlatform platform() {
        return platform;
    }

    Person client(String id, String name) {
        var enrolled = admin.post(
                ASSIGNMENT,
                "/clients",
                Map.of("clientId", id, "displayName", name, "zone", BERLIN.getId(), "therapistId", therapist.name()));
        if (enrolled.status() != 201) {
            // Enrolled by another story, or by this one a moment ago under another key.
            assertThat(enrolled.body().get("code").asString()).isIn("client-exists", "idempotency-key-reused");
        }
        platform.advance(Duration.ofSeconds(1));
        return platform.as(id);
    }

    /** Every evening at six, from today on. */
    String everyEvening(Person client, String template, String goal, int times) {
        var today = platform.now().atZone(BERLIN).toLocalDate();
        var request = new HashMap<String, Object>(Map.of(
                "clientId",
                client.name(),
                "templateId",
                template,
                "goal",
                goal,
                "ifThen",
                Map.of("cue", "the kettle is on", "place", "kitchen", "action", "I begin"),
                "schedule",
                Map.of(
                        "kind",
                        "RECURRING",
                        "rrule",
                        "FREQ=DAILY;COUNT=" + times,
                        "startsOn",
                        today.toString(),
                        "wallTime",
                        "18:00")));
        var assigned = therapist.post(ASSIGNMENT, "/assignments", request);
        assertThat(assigned.status()).as(assigned.body().toString()).isEqualTo(201);
        platform.advance(Duration.ofSeconds(1));
        return assigned.body().get("assignmentId").asString();
    }
}
