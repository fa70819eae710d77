package org.throughline.benchmarks.profile;

import java.util.List;
import java.util.Optional;

/**
 * A part of the code.
 *
 * @param classes how the names of its classes begin
 */
record Part(String name, List<String> classes) {

    static Part of(String name, String... classes) {
        return new Part(name, List.of(classes));
    }

    boolean has(String type) {
        return classes.stream().anyMatch(type::startsWith);
    }

    /** The first of these to which a class belongs. */
    static Optional<String> of(List<Part> parts, String type) {
        return parts.stream().filter(it -> it.has(type)).map(Part::name).findFirst();
    }
}
