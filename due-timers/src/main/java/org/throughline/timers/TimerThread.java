package org.throughline.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.events.TryAgainLater;

/** Turns a loop twenty times a second of real time, however fast the clock runs. */
final class TimerThread {

    private static final Logger log = LoggerFactory.getLogger(TimerThread.class);

    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final TimerLoop<?> loop;
    private final Aftermath aftermath;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;

    TimerThread(String name, TimerLoop<?> loop, Aftermath aftermath) {
        this.loop = loop;
        this.aftermath = aftermath;
        this.thread = Thread.ofPlatform().name(name + "-timer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
        aftermath.close();
    }

    /** Takes a turn now. */
    void wake() {
        wakeUps.release();
    }

    Optional<Instant> nextDue() {
        return loop.nextDue();
    }

    boolean idle() {
        try {
            return loop.idle();
        } catch (TryAgainLater e) {
            return false;
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                rest(turn());
            }
        } catch (InterruptedException e) {
            log.debug("Stopped; what is due is found again at the next start");
        }
    }

    /** How long to rest until the next turn. */
    private Duration turn() {
        try {
            return loop.turn() ? Duration.ZERO : TICK;
        } catch (TryAgainLater e) {
            log.warn("Timers wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("Timers failed", e);
        }
        loop.wake();
        return AFTER_FAILURE;
    }

    private void rest(Duration length) throws InterruptedException {
        if (wakeUps.tryAcquire(length.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }
}
