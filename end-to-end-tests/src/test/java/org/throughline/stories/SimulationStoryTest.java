package org.throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.simulator.Simulate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients live through some days in which each service dies once and everything once, and the checker counts. */
class SimulationStoryTest {

    private static final List<String> WHAT_MUST_NOT_BE = List.of(
            "lost",
            "duplicated",
            "reordered",
            "unexplained",
            "adherenceMismatches",
            "remindersAfterRecord",
            "reminderFaults",
            "windowMismatches");

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void no_fact_is_lost_told_twice_or_miscounted_when_processes_die() {
        var result = simulate(
                "--clients=12",
                "--days=4",
                "--seed=5",
                "--at=2026-03-27T06:00:00Z",
                "--kill=assignment@15%,tracking@30%,reminder@45%,analytics@60%,all@75%");

        assertThat(WHAT_MUST_NOT_BE)
                .allSatisfy(it -> assertThat(count(result, it)).isZero());
        assertThat(List.of("completed", "missed", "skipped", "remindersSent", "groupsChecked", "dstSlotsChecked"))
                .allSatisfy(it -> assertThat(count(result, it)).as(it).isPositive());
    }

    private static JsonNode simulate(String... arguments) {
        var out = new StringWriter();
        Simulate.commandLine().setOut(new PrintWriter(out)).execute(arguments);
        var lines = out.toString().strip().lines().toList();
        assertThat(lines).as("what the simulation printed").isNotEmpty();
        return JsonMapper.builder().build().readTree(lines.getLast());
    }

    private static int count(JsonNode result, String figure) {
        return result.required(figure).intValue();
    }
}
