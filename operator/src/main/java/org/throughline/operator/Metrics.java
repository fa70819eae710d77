package org.throughline.operator;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What a service tells Prometheus. */
public final class Metrics {

    private final List<String> lines;

    private Metrics(List<String> lines) {
        this.lines = lines;
    }

    /** Empty where it does not answer. */
    public static Optional<Metrics> of(URI service) {
        return Http.look(service.resolve("/actuator/prometheus"))
                .filter(it -> it.statusCode() == 200)
                .map(it -> new Metrics(it.body().lines().toList()));
    }

    /** 0 where there is none of that name. */
    public double sum(String name) {
        return values(name).sum();
    }

    public double max(String name) {
        return values(name).max().orElse(0);
    }

    private DoubleStream values(String name) {
        return lines.stream()
                .filter(it -> it.startsWith(name + "{") || it.startsWith(name + " "))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)));
    }
}
