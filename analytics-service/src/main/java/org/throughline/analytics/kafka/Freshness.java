package org.throughline.analytics.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.delivery.Heard;

/** How old facts are when they have become figures. */
@Component
class Freshness {

    private final Timer timer;
    private final Clock clock;

    Freshness(MeterRegistry meters, Clock clock) {
        this.timer = Timer.builder("throughline.adherence.freshness")
                .description("From the time of an event until the figures hold it")
                .serviceLevelObjectives(
                        Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1))
                .register(meters);
        this.clock = clock;
    }

    void applied(List<Heard> poll) {
        var now = clock.instant();
        poll.forEach(it -> timer.record(Duration.between(it.envelope().time(), now)));
    }
}
