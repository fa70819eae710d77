package org.throughline.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Which collections this instance may have left events in: each at the start, and again from every write that tells
 * something. Spares the embedded server full scans of collections in which nothing has happened.
 */
final class Unswept {

    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final Map<String, Long> foundEmptyAfter = new ConcurrentHashMap<>();

    /** Before the write, so that a look at the same moment is not trusted. */
    void tells(String collection) {
        told.merge(collection, 1L, Long::sum);
    }

    /** Looks only if something was told since the last look that found nothing. */
    boolean isEmpty(String collection, BooleanSupplier look) {
        var before = told.getOrDefault(collection, 0L);
        if (before.equals(foundEmptyAfter.get(collection))) {
            return true;
        }
        if (!look.getAsBoolean()) {
            return false;
        }
        foundEmptyAfter.put(collection, before);
        return before.equals(told.getOrDefault(collection, 0L));
    }
}
