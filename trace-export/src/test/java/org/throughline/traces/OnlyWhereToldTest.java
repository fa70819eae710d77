package org.throughline.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.propagation.Propagator;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class OnlyWhereToldTest {

    @ParameterizedTest
    @ValueSource(classes = {ByItself.class, PartByPart.class})
    void without_an_address_nothing_of_tracing_is_there(Class<?> application) {
        try (var context = run(application)) {
            assertThat(context.getBeansOfType(Tracer.class)).isEmpty();
            assertThat(context.getBeansOfType(OpenTelemetry.class)).isEmpty();
            assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
            assertThat(context.getBeansOfType(SpanExportingPredicate.class)).isEmpty();
            assertThat(context.getEnvironment().getProperty("logging.pattern.correlation"))
                    .isNull();
        }
        try (var context = run(application, "--throughline.tracing.endpoint= ")) {
            assertThat(context.getBeansOfType(Tracer.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ByItself.class, PartByPart.class})
    void with_one_traces_are_exported_there_in_full_and_nothing_else_is(Class<?> application) {
        try (var context = run(application, "--throughline.tracing.endpoint=http://localhost:1")) {
            assertThat(context.getBeansOfType(Tracer.class)).hasSize(1);
            assertThat(context.getBeansOfType(SpanExporter.class)).hasSize(1);
            assertThat(context.getBeanDefinitionNames()).noneMatch(it -> it.contains("LogRecordExporter"));
            var span = context.getBean(Tracer.class).nextSpan().start();
            assertThat(span.context().sampled()).isTrue();
            span.abandon();
            assertThat(context.getBean(SpanExportingPredicate.class))
                    .matches(it -> it.isExportable(named("http get /api/v1/clients/{clientId}")))
                    .matches(it -> !it.isExportable(named("http get /actuator/health/readiness")));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ByItself.class, PartByPart.class})
    void ids_travel_in_one_header_and_are_read_from_it(Class<?> application) {
        try (var context = run(application, "--throughline.tracing.endpoint=http://localhost:1")) {
            var propagator = context.getBean(Propagator.class);
            var span = context.getBean(Tracer.class).nextSpan().start();
            var headers = new TreeMap<String, String>();
            propagator.inject(span.context(), headers, Map::put);
            assertThat(headers).containsOnlyKeys("traceparent");

            var next = propagator.extract(headers, Map::get).start();
            assertThat(next.context().traceId()).isEqualTo(span.context().traceId());
            next.abandon();
            span.abandon();
        }
    }

    @Test
    void an_address_without_a_path_gets_that_of_otlp() {
        assertThat(to("http://collector:4318")).isEqualTo("http://collector:4318/v1/traces");
        assertThat(to("http://collector:4318/")).isEqualTo("http://collector:4318/v1/traces");
        assertThat(to("https://tempo.example.org/otlp/v1/traces"))
                .isEqualTo("https://tempo.example.org/otlp/v1/traces");
    }

    @Test
    void what_is_no_address_is_said_at_the_start() {
        assertThatThrownBy(() -> to("collector:4318"))
                .hasMessageContaining("throughline.tracing.endpoint must be like http://collector:4318");
    }

    private static FinishedSpan named(String name) {
        return new SimpleSpan().name(name);
    }

    private static String to(String endpoint) {
        try (var context = run(ByItself.class, "--throughline.tracing.endpoint=" + endpoint)) {
            return context.getEnvironment()
                    .getRequiredProperty("management.opentelemetry.tracing.export.otlp.endpoint");
        }
    }

    private static ConfigurableApplicationContext run(Class<?> application, String... arguments) {
        return new SpringApplicationBuilder(application).run(arguments);
    }

    /** As a service. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class ByItself {}

    /** As the portal. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ObservationAutoConfiguration.class,
        OpenTelemetrySdkAutoConfiguration.class,
        OpenTelemetryTracingAutoConfiguration.class,
        OtlpTracingAutoConfiguration.class,
        MicrometerTracingAutoConfiguration.class,
        WorthTelling.class
    })
    static class PartByPart {}
}
