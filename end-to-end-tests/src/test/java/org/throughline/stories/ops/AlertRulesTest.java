package org.throughline.stories.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Alerts fire when they are to, stay silent otherwise, and say what to do. */
class AlertRulesTest {

    private static final Path TESTS = OpsFolder.PROMETHEUS.resolve("tests");

    @TestFactory
    Stream<DynamicTest> promtool_sees_alerts_fire_and_stay_silent() {
        return OpsFolder.files(TESTS, ".yml").stream()
                .map(it -> dynamicTest(it.getFileName().toString(), () -> promtool("test", "rules", it.toString())));
    }

    @Test
    void promtool_takes_the_configuration() throws Exception {
        promtool(
                "check",
                "config",
                OpsFolder.PROMETHEUS.resolve("prometheus.yml").toString());
    }

    @TestFactory
    Stream<DynamicTest> every_alert_is_shown_to_fire_and_to_stay_silent() {
        return Rule.alerts()
                .map(alert -> dynamicTest(alert.name() + " " + alert.labels(), () -> {
                    var checks = checks().stream()
                            .filter(it -> alert.name().equals(it.get("alertname")))
                            .toList();
                    assertThat(checks)
                            .anyMatch(it -> it.get("exp_alerts")
                                    .toString()
                                    .contains("severity=" + alert.labels().get("severity")))
                            .anyMatch(it -> ((List<?>) it.get("exp_alerts")).isEmpty());
                }));
    }

    @Test
    void every_alert_has_a_runbook_and_every_runbook_an_alert() {
        var named = Rule.alerts().map(it -> it.annotations().get("runbook_url")).toList();

        assertThat(named)
                .doesNotContainNull()
                .allSatisfy(it -> assertThat(OpsFolder.ROOT.resolve(it)).exists());
        assertThat(OpsFolder.files(OpsFolder.RUNBOOKS, ".md"))
                .extracting(it -> "ops/runbooks/" + it.getFileName())
                .filteredOn(it -> !it.endsWith("README.md"))
                .containsExactlyInAnyOrderElementsOf(named.stream().distinct().toList());
    }

    @Test
    void every_runbook_says_what_it_means_how_to_check_and_how_to_mend() {
        assertThat(OpsFolder.files(OpsFolder.RUNBOOKS, ".md"))
                .filteredOn(it -> !it.endsWith("README.md"))
                .allSatisfy(it -> assertThat(OpsFolder.text(it))
                        .contains("\n## Symptom\n", "\n## Meaning\n", "\n## Check\n", "\n## Mend\n")
                        .contains(alertOf(it)));
    }

    @Test
    void every_alert_wakes_somebody_or_waits_for_the_morning_and_explains_itself() {
        assertThat(Rule.alerts()).allSatisfy(it -> {
            assertThat(it.labels().get("severity")).isIn("page", "ticket");
            assertThat(it.annotations()).containsKeys("summary", "description", "runbook_url");
        });
    }

    @Test
    void numbers_of_what_went_wrong_count_on_the_interval_of_evaluation() {
        var global = (Map<?, ?>)
                OpsFolder.yaml(OpsFolder.PROMETHEUS.resolve("prometheus.yml")).get("global");

        assertThat(global.get("evaluation_interval")).isEqualTo("30s");
        assertThat(Rule.all().filter(it -> it.name().startsWith("slo:bad:number")))
                .hasSize(4)
                .allMatch(it -> it.query().startsWith("30 * sum_over_time("));
    }

    /** {@code reminders-late.md} is about {@code RemindersLate}. */
    private static String alertOf(Path runbook) {
        var alert = new StringBuilder("# ");
        for (var word : runbook.getFileName().toString().replace(".md", "").split("-")) {
            alert.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return alert + "\n";
    }

    private static List<Map<?, ?>> checks() {
        var all = new ArrayList<Map<?, ?>>();
        for (var file : OpsFolder.files(TESTS, ".yml")) {
            for (var test : (List<?>) OpsFolder.yaml(file).get("tests")) {
                for (var check : (List<?>) ((Map<?, ?>) test).get("alert_rule_test")) {
                    all.add((Map<?, ?>) check);
                }
            }
        }
        return all;
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Binary.of("promtool").toString()));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile("promtool", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(TESTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            var ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as("promtool ends").isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(out, StandardCharsets.UTF_8))
                    .isZero();
        } finally {
            Files.delete(out);
        }
    }
}
