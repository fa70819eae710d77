package org.throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.faults.Faults;
import tools.jackson.databind.json.JsonMapper;

/** The quick rows of the fault matrix, on one platform of their own. */
class FaultsStoryTest {

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void what_is_promised_holds_when_processes_die_and_topics_are_poisoned() {
        var out = new StringWriter();
        var exit = Faults.commandLine().setOut(new PrintWriter(out)).execute("--json");

        var lines = out.toString().strip().lines().toList();
        var result = JsonMapper.shared().readTree(lines.getLast());
        assertThat(exit).as(lines.getLast()).isZero();
        assertThat(result.path("rows"))
                .extracting(row -> row.path("row").asInt())
                .containsExactly(3, 4, 6, 12, 13, 15, 17, 18);
        assertThat(result.path("rows"))
                .allSatisfy(row -> assertThat(row.path("outcome").asString())
                        .as(row.toString())
                        .isEqualTo("held"));
    }
}
