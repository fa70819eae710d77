package org.throughline.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;

/**
 * Somebody who dies without warning while people are acting, and is started again.
 *
 * @param victim a service, or {@link #EVERYTHING}
 * @param share of the days, after which it happens
 */
public record Fault(String victim, double share) {

    /** Broker, database and all services. */
    public static final String EVERYTHING = "all";

    private static final Duration INTO_THE_WORK = Duration.ofMillis(150);

    /** Ends the victim as {@code kill -9} does, and starts it again. */
    @FunctionalInterface
    public interface Striker {
        void strike(String victim);
    }

    /** Reads {@code tracking@30%}. */
    public static Fault of(String text) {
        var parts = text.split("@", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,3}%")) {
            throw new IllegalArgumentException("write who and when, such as tracking@50%");
        }
        return new Fault(parts[0], Double.parseDouble(parts[1].replace("%", "")) / 100);
    }

    boolean isDue(Instant start, Instant end, Instant now) {
        return Duration.between(start, now).toMillis()
                >= share * Duration.between(start, end).toMillis();
    }

    void happen(Striker striker, ExecutorService hands) {
        hands.execute(() -> {
            sleep(INTO_THE_WORK);
            striker.strike(victim);
        });
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
