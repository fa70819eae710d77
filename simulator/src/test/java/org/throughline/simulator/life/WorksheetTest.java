package org.throughline.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.Dice;

class WorksheetTest {

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
                                """), Dice.of(1, "test"), 0).filledIn();

        assertThat(answers).hasToString("{\"mood\":3,\"tag\":\"calm\"}");
    }
}
