package org.throughline.benchmarks.profile;

import java.util.List;
import java.util.Optional;

/** The parts of which the services, the database and the broker are made. */
final class CodeParts {

    private static final String OTHER = "other";
    private static final String UNREADABLE = "stack not readable";

    private static final List<Part> ALL = List.of(
            Part.of("token check", "org.springframework.security.", "com.nimbusds.", "org.throughline.access.Remem"),
            Part.of("tenant, care team and audit", "org.throughline.access."),
            Part.of(
                    "HTTP server and client",
                    "org.apache.catalina.",
                    "org.apache.coyote.",
                    "org.apache.tomcat.",
                    "org.springframework.boot.tomcat.",
                    "org.springframework.web.",
                    "org.springframework.http.",
                    "org.throughline.http.",
                    "jakarta.servlet.",
                    "jdk.internal.net.http.",
                    "sun.net.httpserver."),
            Part.of("JSON", "tools.jackson.", "com.fasterxml.jackson."),
            Part.of("documents: BSON and mapping", "org.bson.", "org.springframework.data."),
            Part.of("documents: driver", "com.mongodb."),
            Part.of("Kafka: client and broker", "org.apache.kafka.", "kafka.", "scala."),
            Part.of(
                    "Spring's way from Kafka to us",
                    "org.springframework.kafka.",
                    "org.springframework.cloud.",
                    "org.springframework.integration.",
                    "org.springframework.messaging."),
            Part.of("outbox and inbox", "org.throughline.delivery."),
            Part.of("timers", "org.throughline.timers."),
            Part.of("events and their envelopes", "org.throughline.events.", "com.github.f4b6a3."),
            Part.of(
                    "domain",
                    "org.throughline.tracking.",
                    "org.throughline.analytics.",
                    "org.throughline.assignment.",
                    "org.throughline.words."),
            Part.of("embedded database: storage", "org.h2."),
            Part.of("embedded database: commands and documents", "de.bwaldvogel.", "org.throughline.standalone."),
            Part.of("embedded database: network", "io.netty."),
            Part.of(
                    "logs, metrics and traces",
                    "ch.qos.logback.",
                    "org.slf4j.",
                    "io.micrometer.",
                    "io.opentelemetry.",
                    "io.prometheus.",
                    "org.throughline.traces."));

    private CodeParts() {}

    /**
     * Where the first frame belongs that belongs anywhere; what the JDK is asked to do is done for who asks.
     *
     * @param stack names of classes, the innermost first; empty where it could not be read
     */
    static String innermost(List<String> stack) {
        return stack.stream()
                .map(it -> Part.of(ALL, it))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(stack.isEmpty() ? UNREADABLE : OTHER);
    }
}
