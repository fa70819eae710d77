package org.throughline.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.Dice;

class WorksheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    @Test
    void what_is_asked_twice_is_mostly_less_afterwards() {
        var definition = Json.read("""
                {"items":[
                  {"linkId":"tension-before","type":"slider","required":true,"min":0,"max":10},
                  {"linkId":"tension-after","type":"slider","required":true,"min":0,"max":10}]}
                """);
        var relieved = IntStream.range(0, 100)
                .mapToObj(it -> new Worksheet(definition, Dice.of(it, "test"), 0, TODAY).filledIn())
                .filter(it -> it.get("tension-after").asInt()
                        <= it.get("tension-before").asInt())
                .count();

        assertThat(relieved).isBetween(75L, 99L);
    }

    @Test
    void what_is_required_and_shown_is_filled_in() {
        var answers = new Worksheet(Json.read("""
                                {"items":[
                                  {"linkId":"mood","type":"slider","required":true,"min":3,"max":3},
                                  {"linkId":"note","type":"text"},
                                  {"linkId":"low","type":"text","required":true,
                                   "enableWhen":[{"linkId":"mood","operator":"<","value":3}]},
                                  {"linkId":"g","type":"group","items":[
                                    {"linkId":"tag","type":"choice","required":true,"options":[{"code":"calm"}]}]}]}
                                """), Dice.of(1, "test"), 0, TODAY).filledIn();

        assertThat(answers).hasToString("{\"mood\":3,\"tag\":\"calm\"}");
    }
}
