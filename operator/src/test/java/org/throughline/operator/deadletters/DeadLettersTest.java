package org.throughline.operator.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.operator.Json;
import org.throughline.operator.Kafka;
import org.throughline.operator.Said;

class DeadLettersTest {

    private static final String TOPIC = "homework.letters.v1";
    private static final String LETTERS = TOPIC + ".tracking-service.dlt";

    @Test
    void a_letter_is_listed_shown_published_again_as_it_was_and_discarded() throws Exception {
        Kafka.make(TOPIC, 1, Map.of());
        Kafka.make(LETTERS, 1, Map.of());
        var original =
                Kafka.publish(TOPIC, "c-1", "{\"broken", Map.of("ce_type", "org.throughline.homework.assigned.v1"));
        letter(original);
        letter(original);

        var listed = Json.read(dlt("list", "--json").out());
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).path("reason").asString()).isEqualTo("BAD_BODY");
        assertThat(listed.get(0).path("original").asString()).isEqualTo(TOPIC + "/0/" + original);

        assertThat(dlt("show", LETTERS + "/0/0").out()).contains("key      c-1", "reason: BAD_BODY", "{\"broken");

        var again = Json.read(dlt("retry", LETTERS + "/0/0", "--yes", "--json").out());
        assertThat(again.path("again").asString()).isEqualTo(TOPIC + "/0/" + (original + 1));

        assertThat(dlt("discard", LETTERS + "/0/0", "--yes").out()).contains("1 letters are deleted.");
        assertThat(Json.read(dlt("list", "--json").out())).hasSize(1);
        assertThat(dlt("show", LETTERS + "/0/0").err()).contains("no record at");
    }

    @Test
    void what_cannot_be_taken_back_is_not_done_without_a_yes() throws Exception {
        Kafka.make("asked.v1.tracking-service.dlt", 1, Map.of());
        Kafka.publish("asked.v1.tracking-service.dlt", "c-1", "{}", Map.of("reason", "BAD_BODY"));

        var said = dlt("discard", "asked.v1.tracking-service.dlt/0/0");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("--yes");
        assertThat(dlt("show", "asked.v1.tracking-service.dlt/0/0").exit()).isZero();
    }

    @Test
    void events_themselves_are_never_discarded() {
        var said = dlt("discard", "homework.outcomes.v1/0/5", "--yes");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("no topic of dead letters");
    }

    private static void letter(long original) throws Exception {
        Kafka.publish(
                LETTERS,
                "c-1",
                "{\"broken",
                Map.of(
                        "reason",
                        "BAD_BODY",
                        "original-topic",
                        TOPIC,
                        "original-partition",
                        "0",
                        "original-offset",
                        Long.toString(original)));
    }

    private static Said dlt(String... arguments) {
        var all = new ArrayList<>(List.of("dlt"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--brokers", Kafka.brokers()));
        return Said.by(all.toArray(String[]::new));
    }
}
