package org.throughline.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {

    @Test
    void a_later_run_replaces_its_own_section_and_leaves_the_others() {
        var two = ResultsPage.with(ResultsPage.with("# Benchmarks\n", "outbox", "old\n"), "timers", "kept\n");

        var page = ResultsPage.with(two, "outbox", "new\n");

        assertThat(page)
                .startsWith("# Benchmarks\n")
                .contains("new\n", "kept\n")
                .doesNotContain("old");
        assertThat(page.indexOf("new")).isLessThan(page.indexOf("kept"));
        assertThat(ResultsPage.with(page, "outbox", "new\n")).isEqualTo(page);
    }

    @Test
    void the_first_run_begins_the_page(@TempDir Path folder) throws IOException {
        var file = folder.resolve("benchmarks.md");

        new ResultsPage(file)
                .put(Reports.of(new Findings(
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Tally.CLEAN,
                        List.of("nothing ran"))));

        assertThat(Files.readString(file)).startsWith("# Benchmarks\n").contains("## outbox", "nothing ran");
    }
}
