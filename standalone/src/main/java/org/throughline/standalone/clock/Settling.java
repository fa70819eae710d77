package org.throughline.standalone.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits until all that is due by now has been done, told and heard. */
public final class Settling {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);

    private final Supplier<Collection<? extends Worker>> workers;

    /** @param workers asked anew at each look, for a service may be killed and started in between */
    public Settling(Supplier<Collection<? extends Worker>> workers) {
        this.workers = workers;
    }

    /** Twice in a row, because work may move from one worker to another between two looks. */
    public void await() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var quiet = 0;
        workers.get().forEach(Worker::wake);
        while (quiet < 2) {
            var busy = busy();
            quiet = busy.isEmpty() ? quiet + 1 : 0;
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Still busy after %s: %s".formatted(PATIENCE, busy));
            }
            if (quiet == 0) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** The next instant at which anybody has work. */
    Optional<Instant> nextDue() {
        return workers.get().stream().flatMap(it -> it.nextDue().stream()).min(Comparator.naturalOrder());
    }

    private List<String> busy() {
        return workers.get().stream()
                .filter(it -> !it.idle())
                .map(Worker::name)
                .limit(1)
                .toList();
    }

    /** Somebody who may have work to do. */
    public interface Worker {
        String name();

        boolean idle();

        void wake();

        /** When it will have work next; empty for never. */
        Optional<Instant> nextDue();
    }
}
