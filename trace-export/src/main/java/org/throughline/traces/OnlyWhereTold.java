package org.throughline.traces;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Without a collector nothing of tracing is even loaded; what Boot could also tell, logs for one, is told nowhere. */
final class OnlyWhereTold implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> TRACING = List.of(
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracing",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracing",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.",
            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdk",
            "org.throughline.traces.");

    private static final List<String> AND_MORE = List.of(
            "org.springframework.boot.micrometer.tracing.",
            "org.springframework.boot.opentelemetry.",
            "org.throughline.traces.");

    private boolean told;

    @Override
    public void setEnvironment(Environment environment) {
        told = Collector.in(environment).isPresent();
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        var matches = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            var name = names[i];
            matches[i] = name == null || isOf(told ? TRACING : List.of(), name) || !isOf(AND_MORE, name);
        }
        return matches;
    }

    private static boolean isOf(List<String> beginnings, String name) {
        return beginnings.stream().anyMatch(name::startsWith);
    }
}
