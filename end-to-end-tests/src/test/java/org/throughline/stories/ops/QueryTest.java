package org.throughline.stories.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    private final Query query = new Query("""
            (histogram_quantile(0.99, sum by (job, le) (rate(requests_seconds_bucket{uri!~"/actuator.*", job="portal"}[5m])))
            or 2 * slo:bad:rate5m offset 1h unless max by (topic) (lag) > 1e3) / on (slo) group_left () vector(0)""");

    @Test
    void metrics_are_told_from_functions_words_and_labels() {
        assertThat(query.metrics()).containsExactly("lag", "requests_seconds_bucket", "slo:bad:rate5m");
    }

    @Test
    void what_is_asked_of_labels_is_found() {
        assertThat(query.asked())
                .containsExactly(
                        new Query.Asked("requests_seconds_bucket", "uri", "!~", "/actuator.*"),
                        new Query.Asked("requests_seconds_bucket", "job", "=", "portal"));
        assertThat(query.groupedBy()).containsExactly("job", "le", "slo", "topic");
    }
}
