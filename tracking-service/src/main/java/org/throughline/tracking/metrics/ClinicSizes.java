package org.throughline.tracking.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.throughline.events.ClinicId;

/** Large and small clinics are counted apart, and none of them by its name. */
public final class ClinicSizes {

    /** Clients of the smallest clinic that is not small. */
    static final int MEDIUM = 50;

    /** Clients of the smallest clinic that is large. */
    static final int LARGE = 250;

    static final List<String> NAMES = List.of("small", "medium", "large");

    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    /** How many clients a clinic has, counted no further than told. */
    @FunctionalInterface
    public interface Clients {

        int of(ClinicId clinic, int most);
    }

    private final Clients clients;
    private final LongSupplier nanoTime;
    private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();

    public ClinicSizes(Clients clients, LongSupplier nanoTime) {
        this.clients = clients;
        this.nanoTime = nanoTime;
    }

    String of(ClinicId clinic) {
        var before = known.get(clinic);
        if (before != null && nanoTime.getAsLong() - before.at() < KNOWN_FOR.toNanos()) {
            return before.size();
        }
        try {
            var size = look(clinic);
            known.put(clinic, new Known(size, nanoTime.getAsLong()));
            return size;
        } catch (RuntimeException e) {
            // What is counted has been done: nothing here may undo it.
            return "unknown";
        }
    }

    private String look(ClinicId clinic) {
        var number = clients.of(clinic, LARGE);
        return NAMES.get(number < MEDIUM ? 0 : number < LARGE ? 1 : 2);
    }

    private record Known(String size, long at) {}
}
