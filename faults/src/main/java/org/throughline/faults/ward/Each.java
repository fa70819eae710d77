package org.throughline.faults.ward;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;

/** Something of each client of a ward. */
public record Each<T>(Map<Bed, T> byBed) {

    public T of(Bed bed) {
        return requireNonNull(byBed.get(bed));
    }

    public T first() {
        return byBed.values().iterator().next();
    }

    public Collection<T> all() {
        return byBed.values();
    }

    public void forEach(BiConsumer<Bed, T> what) {
        byBed.forEach(what);
    }
}
