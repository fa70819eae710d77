package org.throughline.timers;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.delivery.DatabaseTime;
import org.throughline.delivery.ShardOwnership;
import org.throughline.delivery.Spans;

/** What a service imports to have timers. Needs the event-delivery configuration and a {@code Clock}. */
@Configuration(proxyBeanMethods = false)
public class DueTimersConfiguration {

    @Bean
    SkewGuard skewGuard(Clock clock, DatabaseTime databaseTime) {
        return new SkewGuard(clock, databaseTime);
    }

    @Bean
    RunningTimers dueTimers(
            Clock clock,
            ShardOwnership shards,
            SkewGuard guard,
            Spans spans,
            ObjectProvider<MeterRegistry> registries) {
        var meters = registries.getIfAvailable(SimpleMeterRegistry::new);
        Gauge.builder("throughline.timers.clock.skew", guard, it -> it.skew().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
        return new RunningTimers(clock, shards, guard, meters, spans);
    }
}
