package org.throughline.traces;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Who takes traces, by OTLP over HTTP: an OpenTelemetry collector, Tempo, Jaeger and their like. */
record Collector(URI address) {

    static final String SETTING = "throughline.tracing.endpoint";

    /** What is blank is absent, as an environment passes on what nobody has set. */
    static Optional<Collector> in(Environment environment) {
        return Optional.ofNullable(environment.getProperty(SETTING))
                .filter(it -> !it.isBlank())
                .map(it -> new Collector(address(it.strip())));
    }

    /** Without a path it is that of OTLP, as for {@code OTEL_EXPORTER_OTLP_ENDPOINT}. */
    private static URI address(String text) {
        var given = URI.create(text);
        if (given.getHost() == null || !("http".equals(given.getScheme()) || "https".equals(given.getScheme()))) {
            throw new IllegalArgumentException(SETTING + " must be like http://collector:4318, and is " + text);
        }
        return given.getPath().length() > 1 ? given : given.resolve("/v1/traces");
    }
}
