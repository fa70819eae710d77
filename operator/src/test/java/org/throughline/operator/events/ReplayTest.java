package org.throughline.operator.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.events.Topic;
import org.throughline.operator.Json;
import org.throughline.operator.Kafka;
import org.throughline.operator.Said;

class ReplayTest {

    private static final String TOPIC = Topic.ADHERENCE.topicName();

    @BeforeAll
    static void two_events() throws Exception {
        Said.by("topics", "apply", "--brokers", Kafka.brokers(), "--yes");
        Kafka.publish(
                TOPIC,
                "c-1",
                "{\"n\":1}",
                Map.of("ce_type", "org.throughline.homework.at-risk.v1", "ce_sequence", "1"));
        Kafka.publish(
                TOPIC, "c-2", "{\"n\":2}", Map.of("ce_type", "org.throughline.homework.streak.v1", "ce_sequence", "1"));
    }

    @Test
    void what_was_published_comes_again_for_people_and_for_programs_and_then_it_ends() {
        assertThat(replay("--since", "EPOCH").out()).contains("at-risk", "{\"n\":1}", "{\"n\":2}");

        var lines = replay("--since", "EPOCH", "--client", "c-2", "--json")
                .out()
                .strip()
                .lines()
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(Json.read(lines.getFirst()).path("data").path("n").asInt()).isEqualTo(2);
        assertThat(Json.read(lines.getFirst()).path("ce_sequence").asString()).isEqualTo("1");
    }

    @Test
    void nothing_comes_from_a_time_after_the_last_and_what_is_no_time_is_said() {
        assertThat(replay("--since", "2999-01-01T00:00:00Z").out()).isEmpty();
        assertThat(replay("--since", "yesterday").err()).contains("2026-03-27T08:00:00Z");
    }

    @Test
    void a_topic_that_is_not_there_is_said() {
        assertThat(Said.by("events", "replay", "--since", "EPOCH", "--topic", "x", "--brokers", Kafka.brokers())
                        .err())
                .contains("There is no topic x");
    }

    private static Said replay(String... arguments) {
        var all = new ArrayList<>(List.of("events", "replay", "--topic", TOPIC, "--brokers", Kafka.brokers()));
        all.addAll(List.of(arguments));
        return Said.by(all.toArray(String[]::new));
    }
}
