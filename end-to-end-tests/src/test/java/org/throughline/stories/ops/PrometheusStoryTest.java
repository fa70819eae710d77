package org.throughline.stories.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.stories.RunningPlatform;

/** A real Prometheus takes in what the platform tells, and every panel of every dashboard has something to show. */
class PrometheusStoryTest {

    private final RunningPlatform platform = RunningPlatform.get();

    @Test
    void every_query_returns_data_and_every_rule_is_evaluated() throws Exception {
        try (var prometheus = PrometheusServer.watching(platform)) {
            new Flow("sim-linden-c-702").runs();
            var open = new ArrayList<>(queries());

            await("a panel stays empty: " + open).atMost(Duration.ofSeconds(60)).until(() -> {
                open.removeIf(it -> !prometheus.query(it).isEmpty());
                return open.isEmpty();
            });
            await("the day is seen to pass")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(value(prometheus, "sum(throughline_occurrences_opened_total)"))
                            .isGreaterThanOrEqualTo(4));
            Rule.all().forEach(it -> prometheus.query(it.query()));
            await("rules are evaluated")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(prometheus.rules())
                            .flatMap(it -> it.get("rules").valueStream().toList())
                            .hasSameSizeAs(Rule.all().toList())
                            .allMatch(it -> it.get("health").asString().equals("ok")));
        }
    }

    private static double value(PrometheusServer prometheus, String query) {
        return Double.parseDouble(prometheus.query(query).at("/0/value/1").asString());
    }

    private static List<String> queries() {
        return Dashboard.all()
                .flatMap(it -> it.panels().stream())
                .flatMap(it -> it.queries().stream())
                .map(Dashboard::asAsked)
                .toList();
    }
}
