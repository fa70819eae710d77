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
            "org.springframework.boot.micrometer.tracing.",
            "org.springframework.boot.opentelemetry.",
            "org.throughline.traces.");

    private static final List<String> AND_MORE = List.of(
            "org.springframework.boot.micrometer.tracing.autoconfigure.prometheus.",
            "org.springframework.boot.opentelemetry.autoconfigure.logging.");

    private boolean told;

    @Override
    public void setEnvironment(Environment environment) {
        told = Collector.in(environment).isPresent();
    }

    /** Asked not only about auto-configurations, but about each class that one of them imports. */
    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        var matches = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            var name = names[i];
            matches[i] = name == null || (told ? AND_MORE : TRACING).stream().noneMatch(name::startsWith);
        }
        return matches;
    }
}
