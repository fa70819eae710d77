package org.throughline.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final Instant START = Instant.parse("2026-03-16T06:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(10));

    @Test
    void a_fault_says_who_and_when() {
        assertThat(Fault.of("tracking@30%")).isEqualTo(new Fault("tracking", 0.3));
    }

    @Test
    void a_fault_is_due_after_its_share_of_the_days() {
        var half = new Fault("reminder", 0.5);

        assertThat(half.isDue(START, END, START.plus(Duration.ofDays(5)).minusMillis(1)))
                .isFalse();
        assertThat(half.isDue(START, END, START.plus(Duration.ofDays(5)))).isTrue();
    }

    @Test
    void what_cannot_be_read_is_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.of("tracking"))
                .withMessageContaining("tracking@50%");
    }
}
