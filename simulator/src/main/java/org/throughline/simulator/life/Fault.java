package org.throughline.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import org.throughline.simulator.platform.Platform;

/** A service that dies without warning while people are acting, and is started again. */
public record Fault(String service, double share) {

    private static final Duration INTO_THE_WORK = Duration.ofMillis(150);
    private static final Duration AWAY = Duration.ofSeconds(2);

    /** Reads {@code tracking@50%}. */
    public static Fault of(String text) {
        var parts = text.split("@", 2);
        return new Fault(parts[0], Double.parseDouble(parts[1].replace("%", "")) / 100);
    }

    boolean isDue(Instant start, Instant end, Instant now) {
        return Duration.between(start, now).toMillis()
                >= share * Duration.between(start, end).toMillis();
    }

    void strike(Platform platform, ExecutorService hands) {
        hands.execute(() -> {
            sleep(INTO_THE_WORK);
            platform.service(service, "kill");
            sleep(AWAY);
            platform.service(service, "start");
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
