package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LagMetricsTest {

    private static final String TOPIC = "homework.outcomes.v1";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ArrayDeque<Runnable> later = new ArrayDeque<>();
    private Map<String, Long> unread = Map.of(TOPIC, 7L);

    @BeforeEach
    void watch() {
        var _ = new LagMetrics(meters, List.of(TOPIC), () -> unread, later::add);
    }

    @Test
    void whoever_looks_does_not_wait_for_kafka_and_is_told_the_next_time() {
        assertThat(lag()).isNaN();
        later.remove().run();

        assertThat(lag()).isEqualTo(7);
    }

    @Test
    void kafka_is_asked_once_at_a_time() {
        lag();
        lag();

        assertThat(later).hasSize(1);
    }

    @Test
    void what_was_known_of_a_broker_that_is_away_is_not_told_as_if_it_were_so() {
        lag();
        later.remove().run();
        unread = Map.of();
        lag();
        later.remove().run();

        assertThat(lag()).isNaN();
    }

    private double lag() {
        return meters.get("throughline.inbox.lag").tag("topic", TOPIC).gauge().value();
    }
}
