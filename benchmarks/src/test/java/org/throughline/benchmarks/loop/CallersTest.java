package org.throughline.benchmarks.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallersTest {

    @Test
    void each_is_sent_at_its_time_without_drifting() {
        assertThat(Callers.dueNanos(0, 3)).isZero();
        assertThat(Callers.dueNanos(1, 3)).isEqualTo(333_333_333L);
        assertThat(Callers.dueNanos(3_000_000, 3)).isEqualTo(1_000_000_000_000_000L);
    }
}
