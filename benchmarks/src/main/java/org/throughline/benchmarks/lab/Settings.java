package org.throughline.benchmarks.lab;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a worker is told at its start: {@code name=value}. */
public record Settings(Map<String, String> values) {

    public static Settings of(String... arguments) {
        return new Settings(Stream.of(arguments)
                .map(it -> it.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(it -> it[0], it -> it[1])));
    }

    public String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    public int number(String name) {
        return Integer.parseInt(get(name));
    }
}
