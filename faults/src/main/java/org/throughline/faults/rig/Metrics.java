package org.throughline.faults.rig;

import java.util.List;
import java.util.stream.DoubleStream;

/** What a service tells at {@code /actuator/prometheus}. */
public record Metrics(List<String> lines) {

    /** Over all labels; 0 where there is none of that name, or no number. */
    public double sum(String name) {
        return values(name).sum();
    }

    public double max(String name) {
        return values(name).max().orElse(0);
    }

    private DoubleStream values(String name) {
        return lines.stream()
                .filter(it -> it.startsWith(name + "{") || it.startsWith(name + " "))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .filter(Double::isFinite);
    }
}
