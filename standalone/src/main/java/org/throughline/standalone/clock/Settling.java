package org.throughline.standalone.clock;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.throughline.events.TryAgainLater;

/** Waits until all that is due by now has been done, told and heard. */
public final class Settling {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);

    private final Supplier<Collection<? extends Worker>> workers;
    private final Duration patience;
    private final Executor looking = Executors.newVirtualThreadPerTaskExecutor();

    /** @param workers asked anew at each look, for a service may be killed and started in between */
    public Settling(Supplier<Collection<? extends Worker>> workers) {
        this(workers, PATIENCE);
    }

    Settling(Supplier<Collection<? extends Worker>> workers, Duration patience) {
        this.workers = workers;
        this.patience = patience;
    }

    /**
     * Twice in a row, because work may move from one worker to another between two looks.
     *
     * @throws TryAgainLater when somebody stays busy, or away
     */
    public void await() {
        var deadline = deadline();
        workers.get().forEach(Worker::wake);
        for (var quiet = 0; quiet < 2; ) {
            var busy = busy();
            busy.forEach(it -> await(it, deadline));
            quiet = busy.isEmpty() ? quiet + 1 : 0;
        }
    }

    private void await(Worker busy, long deadline) {
        do {
            rest(deadline, busy.name() + " is still busy, or does not run");
        } while (!busy.idle());
    }

    /**
     * The next instant at which anybody has work; who cannot tell is asked again, for time would leap over it.
     *
     * @throws TryAgainLater when somebody still cannot tell
     */
    Optional<Instant> nextDue() {
        var deadline = deadline();
        while (true) {
            try {
                return workers.get().stream()
                        .flatMap(it -> it.nextDue().stream())
                        .min(Comparator.naturalOrder());
            } catch (TryAgainLater e) {
                rest(deadline, String.valueOf(e.getMessage()));
            }
        }
    }

    private long deadline() {
        return System.nanoTime() + patience.toNanos();
    }

    private void rest(long deadline, String why) {
        if (System.nanoTime() - deadline > 0) {
            throw new TryAgainLater(
                    "%s, after %d s. Time has gone as far as it could: start the service if it does not run, and ask again."
                            .formatted(why, patience.toSeconds()),
                    patience);
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }

    /** Each look waits for answers of the broker and the database, so all are taken at once. */
    private List<? extends Worker> busy() {
        var looks = workers.get().stream()
                .map(it -> supplyAsync(() -> it.idle() ? Optional.<Worker>empty() : Optional.of(it), looking))
                .toList();
        return looks.stream().flatMap(it -> it.join().stream()).toList();
    }

    /** Somebody who may have work to do. */
    public interface Worker {
        String name();

        boolean idle();

        void wake();

        /**
         * When it will have work next; empty for never.
         *
         * @throws TryAgainLater when it cannot tell now
         */
        Optional<Instant> nextDue();
    }
}
