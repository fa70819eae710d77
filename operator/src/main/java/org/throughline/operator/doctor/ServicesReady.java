package org.throughline.operator.doctor;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.operator.Http;
import org.throughline.operator.Metrics;

/** Every service is ready, its clock is right, and what it wrote does not wait to be published. */
record ServicesReady(Map<String, URI> services) implements Check {

    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final double OLD_SECONDS = 30;

    @Override
    public Stream<Finding> look() {
        return services.entrySet().stream().flatMap(it -> service(it.getKey(), it.getValue()));
    }

    private static Stream<Finding> service(String name, URI address) {
        var about = "service " + name;
        var answer = Http.look(address.resolve("/actuator/health/readiness"));
        if (answer.isEmpty()) {
            return Stream.of(Finding.broken(about, "nobody answers at " + address, "Start it."));
        }
        if (answer.get().statusCode() != 200) {
            return Stream.of(Finding.broken(
                    about, "not ready: " + answer.get().body(), "See what it says it lacks, and bring that back."));
        }
        return Stream.concat(
                Stream.of(Finding.well(about, "ready")),
                Stream.of(clock(name, answer.get()), outbox(name, address))
                        .filter(it -> it.verdict() != Finding.Verdict.WELL));
    }

    private static Finding clock(String name, HttpResponse<?> answer) {
        var about = "clock of " + name;
        try {
            var there = ZonedDateTime.parse(
                    answer.headers().firstValue("date").orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME);
            var apart = Duration.between(there.toInstant(), Clock.systemUTC().instant())
                    .abs();
            return apart.compareTo(SKEW) < 0
                    ? Finding.well(about, "right")
                    : Finding.broken(
                            about,
                            apart.toSeconds() + " s from this machine's",
                            "Set both by NTP: deadlines go by the clock of the database, reminders by the service's.");
        } catch (DateTimeException e) {
            return Finding.well(about, "does not tell");
        }
    }

    private static Finding outbox(String name, URI address) {
        var oldest = Metrics.of(address)
                .map(it -> it.max("throughline_outbox_oldest_age_seconds"))
                .orElse(0.0);
        return oldest < OLD_SECONDS
                ? Finding.well("outbox of " + name, "flows")
                : Finding.broken(
                        "outbox of " + name,
                        "%.0f s old".formatted(oldest),
                        "See whether Kafka takes records; nothing is lost while it waits.");
    }
}
