package org.throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.operator.Operator;
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
        var out = new StringWriter();
        var err = new StringWriter();
        var all = Stream.concat(
                        Stream.of(command),
                        Stream.of("--json", "--platform", RunningPlatform.get().front()))
                .toArray(String[]::new);
        var exit = Operator.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
        assertThat(err.toString()).isEmpty();
        var said = JsonMapper.shared().createObjectNode().put("exit", exit);
        said.set("told", JsonMapper.shared().readTree(out.toString()));
        return said;
    }
}
