package org.throughline.delivery;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns taken on a thread of their own. */
final class ThreadTurns implements Turns, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ThreadTurns.class);

    private final ScheduledExecutorService thread;

    ThreadTurns(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public void next(Runnable work) {
        after(Duration.ZERO, work);
    }

    @Override
    public void after(Duration delay, Runnable work) {
        try {
            var _ = thread.schedule(() -> run(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("Stopped; what waits in an outbox is found again at the next start");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("Background work failed: {}", e.getClass().getSimpleName(), e);
        }
    }
}
