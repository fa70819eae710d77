package org.throughline.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersInMemoryTest {

    private final TimersInMemory timers = new TimersInMemory();

    @AfterEach
    void close() {
        timers.close();
    }

    @Test
    void the_same_timers_fire_or_are_cancelled_again_and_again() {
        assertThatCode(() -> {
                    for (int round = 0; round < 20; round++) {
                        timers.arm();
                        timers.fire();
                        timers.forget();
                        timers.arm();
                        timers.cancel();
                        timers.forget();
                        timers.arm();
                        timers.forget();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_never_armed_does_not_count_as_fired() {
        assertThatThrownBy(timers::fire).hasMessage("0 of 20000 have fired");
    }
}
