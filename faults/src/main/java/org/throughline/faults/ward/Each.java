package org.throughline.faults.ward;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Something of each client of a ward. */
public record Each<T>(Map<Bed, T> byBed) {

    /** For all of them at once. */
    static <T> Each<T> of(Collection<Bed> beds, Function<Bed, T> work) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new LinkedHashMap<Bed, Future<T>>();
            beds.forEach(bed -> all.put(bed, hands.submit((Callable<T>) () -> work.apply(bed))));
            var done = new LinkedHashMap<Bed, T>();
            for (var it : all.entrySet()) {
                done.put(it.getKey(), it.getValue().get());
            }
            return new Each<>(done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException it ? it : new IllegalStateException(e.getCause());
        }
    }

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
