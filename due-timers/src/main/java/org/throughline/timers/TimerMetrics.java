package org.throughline.timers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How many timers of a name are near, have fired, how late, and how many do not get on. */
final class TimerMetrics {

    private final AtomicInteger armed = new AtomicInteger();
    private final Counter fired;
    private final Counter stuck;
    private final Timer lateness;

    TimerMetrics(MeterRegistry meters, String name) {
        Gauge.builder("throughline.timers.armed", armed, AtomicInteger::get)
                .description("Timers held in memory because they are due within the look-ahead")
                .tag("name", name)
                .register(meters);
        fired = Counter.builder("throughline.timers.fired").tag("name", name).register(meters);
        stuck = Counter.builder("throughline.timers.stuck")
                .description("Decisions that failed, or left what is due as it was")
                .tag("name", name)
                .register(meters);
        lateness = Timer.builder("throughline.timers.lateness")
                .description("From the first instant at which it may fire to the written decision")
                .tag("name", name)
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5))
                .register(meters);
    }

    void armed(int number) {
        armed.set(number);
    }

    void fired(Duration late) {
        fired.increment();
        lateness.record(late.isNegative() ? Duration.ZERO : late);
    }

    void stuck() {
        stuck.increment();
    }
}
