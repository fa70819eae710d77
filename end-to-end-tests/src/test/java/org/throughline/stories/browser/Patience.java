package org.throughline.stories.browser;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long something may take that has no time-out of its own; Playwright's evaluate, newPage and close have none. */
record Patience(Duration limit) {

    static Patience of(Duration limit) {
        return new Patience(limit);
    }

    /** Interrupts itself at the limit, as Playwright may only be used by the thread that began. */
    <T> T with(String what, Supplier<T> work) {
        var begun = Thread.currentThread();
        var alarm = new CompletableFuture<Void>();
        var watch = alarm.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            begun.interrupt();
            return null;
        });
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (alarm.isCompletedExceptionally()) {
                throw new Impatience(what + " took more than " + limit, e);
            }
            throw e;
        } finally {
            alarm.complete(null);
            watch.join();
            if (alarm.isCompletedExceptionally()) {
                Thread.interrupted();
            }
        }
    }
}
