package org.throughline.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.throughline.benchmarks.contest.Cpu;

class IdlingTest {

    @Test
    void is_told_in_percent_of_a_core_apart_for_service_database_and_broker() {
        var idling = new Idling(new Cpu(0.2, 0.05, 0.4), Duration.ofSeconds(20));

        assertThat(idling.percentOfService()).isEqualTo(1);
        assertThat(idling.percentOfDatabase()).isEqualTo(0.25);
        assertThat(idling.words())
                .isEqualTo(
                        "idle for 20 s: 1.00 % of a core in the service, 0.25 % in its database, 2.00 % in the broker");
    }
}
