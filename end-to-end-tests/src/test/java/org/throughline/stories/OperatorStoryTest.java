package org.throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody runs the platform and asks it how it is. */
class OperatorStoryTest {

    @Test
    void the_doctor_finds_everything_well() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(say("doctor").path("exit").asInt())
                        .as(say("doctor").toString())
                        .isZero());
        assertThat(say("doctor").path("told"))
                .extracting(it -> it.path("about").asString())
                .contains("brokers", "topics", "group tracking-service", "dead letters", "service portal");
    }

    @Test
    void nothing_waits_to_be_published() {
        assertThat(say("outbox", "status").path("told"))
                .extracting(it -> it.path("service").asString())
                .containsExactly("assignment", "tracking", "reminder", "analytics");
    }

    @Test
    void figures_made_anew_are_the_live_ones_however_often_they_are_compared() {
        for (var look : List.of("first", "second")) {
            var compared = say("analytics", "rebuild", "--compare").path("told");
            assertThat(compared.path("events").asLong()).as(look).isPositive();
            assertThat(compared.path("differences").asInt()).as(look).isZero();
            assertThat(compared.path("switched").asBoolean()).isFalse();
        }
        assertThat(say("analytics", "rebuild", "--yes")
                        .path("told")
                        .path("switched")
                        .asBoolean())
                .isTrue();
    }

    private static JsonNode say(String... command) {
        var answer = new OperatorLine(RunningPlatform.get()).say(command);
        assertThat(answer.said()).isEmpty();
        var said = JsonMapper.shared().createObjectNode().put("exit", answer.exit());
        said.set("told", answer.told());
        return said;
    }
}
