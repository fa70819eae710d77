package org.throughline.traces;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What Boot is told of tracing where nobody has set it otherwise; before Boot's own defaults, so that these yield. */
final class HowTracesAreTold implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> NOWHERE = Map.of("logging.expect-correlation-id", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = Collector.in(environment).map(HowTracesAreTold::to).orElse(NOWHERE);
        environment.getPropertySources().addLast(new MapPropertySource("traces", settings));
    }

    private static Map<String, Object> to(Collector collector) {
        return Map.of(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                collector.address().toString(),
                "management.tracing.sampling.probability",
                "1.0",
                "management.tracing.propagation.produce",
                "W3C",
                "management.tracing.propagation.consume",
                "W3C",
                // Nothing but ids travels from one to the next.
                "management.tracing.baggage.enabled",
                "false",
                // A span for each filter, or for each poll, says nothing about the way of a fact.
                "management.observations.enable.spring.security",
                "false",
                "management.observations.enable.spring.cloud.function",
                "false",
                "logging.pattern.correlation",
                "[%X{trace.id:-}] ");
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
