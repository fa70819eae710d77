package org.throughline.timers;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows a firing and may take its time, such as sending; when too much of it waits, the timer itself waits. */
final class Aftermath implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);

    /** They wait for a provider and for the database most of the time. */
    private static final int THREADS = 16;

    private static final int WAITING = 1_000;

    private final AtomicInteger underWay = new AtomicInteger();
    private final Executor threads;

    Aftermath(Executor threads) {
        this.threads = threads;
    }

    static Aftermath onThreads(String name) {
        var threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name(name + "-fired-", 1).daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
        threads.allowCoreThreadTimeOut(true);
        return new Aftermath(threads);
    }

    void run(Runnable work) {
        underWay.incrementAndGet();
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn("What follows a firing failed: {}", e.getClass().getSimpleName(), e);
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    boolean idle() {
        return underWay.get() == 0;
    }

    @Override
    public void close() {
        if (threads instanceof ThreadPoolExecutor pool) {
            pool.shutdown();
        }
    }
}
