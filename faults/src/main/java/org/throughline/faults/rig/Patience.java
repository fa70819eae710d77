package org.throughline.faults.rig;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.throughline.faults.Broken;

/** Waiting with an end. */
public final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {}

    /**
     * Until it is so.
     *
     * @return how long that took
     * @throws Broken when it is not so in time
     */
    public static Duration until(String what, Duration longest, BooleanSupplier so) {
        var began = System.nanoTime();
        while (!so.getAsBoolean()) {
            Broken.unless(System.nanoTime() - began < longest.toNanos(), "not within " + longest + ": " + what);
            pause(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * What comes of a work under way.
     *
     * @throws Broken when it is not over in time
     */
    public static <T> T result(String what, Duration longest, Future<T> work) {
        try {
            return work.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException it ? it : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Broken("not over within " + longest + ": " + what);
        }
    }

    /** What is left of a time that began at {@code began} nanoseconds. */
    public static void rest(Duration time, long began) {
        var left = time.minusNanos(System.nanoTime() - began);
        pause(left.isNegative() ? Duration.ZERO : left);
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    /** A promise in seconds is one of a machine that has nothing else to do; on a busy one it is stretched by the load per core. */
    public static Duration onThisMachine(Duration promised) {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var perCore = load / Runtime.getRuntime().availableProcessors();
        return Duration.ofMillis((long) (promised.toMillis() * Math.max(1, perCore)));
    }
}
