package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one teller said of one thing, by sequence. A set, so that repeats and any order of arrival come to the same.
 */
public record History<T>(List<Told<T>> told) {

    public History {
        told = List.copyOf(told);
    }

    public static <T> History<T> empty() {
        return new History<>(List.of());
    }

    /** Heard before. */
    boolean has(Told<T> next) {
        return told.stream().anyMatch(it -> it.sequence() == next.sequence());
    }

    History<T> with(Told<T> next) {
        var place = 0;
        while (place < told.size() && told.get(place).sequence() < next.sequence()) {
            place++;
        }
        var longer = new ArrayList<>(told);
        longer.add(place, next);
        return new History<>(longer);
    }

    /** What was known by then, in the order in which it was said. */
    Stream<T> asOf(Instant asOf) {
        return told.stream().filter(it -> !it.knownAt().isAfter(asOf)).map(Told::what);
    }

    <S extends T> Stream<S> asOf(Instant asOf, Class<S> kind) {
        return asOf(asOf).filter(kind::isInstance).map(kind::cast);
    }

    /** With when it became known. */
    <S extends T> Optional<Told<S>> lastToldAsOf(Instant asOf, Class<S> kind) {
        return told.stream()
                .filter(it -> !it.knownAt().isAfter(asOf) && kind.isInstance(it.what()))
                .map(it -> new Told<>(it.sequence(), it.knownAt(), kind.cast(it.what())))
                .reduce((earlier, later) -> later);
    }

    <S extends T> Optional<S> lastAsOf(Instant asOf, Class<S> kind) {
        return asOf(asOf, kind).reduce((earlier, later) -> later);
    }

    Stream<Instant> knownAt() {
        return told.stream().map(Told::knownAt);
    }
}
