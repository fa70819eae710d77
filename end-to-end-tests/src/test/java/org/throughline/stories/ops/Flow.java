package org.throughline.stories.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.throughline.stories.Person;
import org.throughline.stories.Postbox;
import org.throughline.stories.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** A client to whom everything happens that is counted: no address yet, reminded, done, an honest no, nothing at all. */
final class Flow {

    private static final int ASSIGNMENT = 1;
    private static final int TRACKING = 2;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RunningPlatform platform = RunningPlatform.get();
    private final Person therapist = platform.as("sim-linden-t-700");
    private final Person client;

    Flow(String client) {
        this.client = platform.as(client);
    }

    void runs() {
        ok(platform.as("a-linus")
                .post(
                        ASSIGNMENT,
                        "/clients",
                        Map.of(
                                "clientId",
                                client.name(),
                                "displayName",
                                "Someone",
                                "zone",
                                BERLIN.getId(),
                                "therapistId",
                                therapist.name())));
        platform.advance(Duration.ofSeconds(1));
        var postbox = new Postbox(platform, client);
        assign();
        postbox.afterSix();
        postbox.in("en").afterSix();
        ok(client.post(TRACKING, today() + "/records", Map.of("outcome", "ADAPTED", "adaptation", "shorter")));
        platform.advance(Duration.ofHours(20));
        ok(client.post(TRACKING, today() + "/skip", Map.of("reason", "TOO_BUSY")));
        platform.advance(Duration.ofDays(3));
    }

    private void assign() {
        var schedule = Map.of(
                "kind",
                "RECURRING",
                "rrule",
                "FREQ=DAILY;COUNT=5",
                "startsOn",
                platform.now().atZone(BERLIN).toLocalDate().toString(),
                "wallTime",
                "18:00");
        ok(therapist.post(
                ASSIGNMENT,
                "/assignments",
                Map.of(
                        "clientId",
                        client.name(),
                        "templateId",
                        "relaxation-slow-breathing",
                        "goal",
                        "Sleep",
                        "schedule",
                        schedule)));
        platform.advance(Duration.ofSeconds(1));
    }

    private String today() {
        var today = platform.now().atZone(BERLIN).toLocalDate();
        var homework = "/clients/" + client.name() + "/homework";
        var slot = ok(client.get(TRACKING, homework + "?from=" + today + "&to=" + today.plusDays(1)))
                .get("items")
                .get(0);
        return homework + "/" + slot.get("occurrenceId").asString();
    }

    private static JsonNode ok(RunningPlatform.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
        return answer.body();
    }
}
