package org.throughline.portal.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.throughline.portal.services.Asked;
import org.throughline.portal.services.Service;
import org.throughline.portal.services.Services;

/** Looks at all services every minute of the platform's clock, which may be moved, and whenever somebody wants to see. */
@Component
class Lookout implements SmartLifecycle, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lookout.class);

    /** The label under which the figures of all services lie side by side. */
    static final String SERVICE = "service";

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration BETWEEN_GLANCES_AT_THE_CLOCK = Duration.ofSeconds(1);

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Clock clock;
    private final LastDay lastDay = new LastDay();
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lookout").daemon().factory());
    private volatile @Nullable Future<?> looking;
    private volatile Instant lookedAt = Instant.EPOCH;

    Lookout(Services services, Clock clock) {
        this.services.put("assignment-service", services.assignment());
        this.services.put("tracking-service", services.tracking());
        this.services.put("reminder-service", services.reminder());
        this.services.put("analytics-service", services.analytics());
        this.clock = clock;
    }

    /** All at once, and no longer than the time-outs say. */
    Standing look() {
        var asked = new LinkedHashMap<String, Asked<String>>();
        services.forEach((name, service) -> asked.put(name, service.metrics()));
        var told = new LinkedHashMap<String, Optional<Figures>>();
        asked.forEach((name, it) -> told.put(
                name, it.answer().ifHere().map(text -> Exposition.read(text).with(SERVICE, name))));
        var now = clock.instant();
        lookedAt = now;
        told.forEach((name, figures) -> figures.ifPresent(it -> lastDay.heard(name, it, now)));
        return Standing.of(now, told, lastDay.hours(now), lastDay.since());
    }

    private void lookAgain() {
        try {
            if (Duration.between(lookedAt, clock.instant()).compareTo(EVERY) >= 0) {
                look();
            }
        } catch (RuntimeException e) {
            log.warn("The services could not be looked at", e);
        }
    }

    @Override
    public void start() {
        var pause = BETWEEN_GLANCES_AT_THE_CLOCK.toMillis();
        looking = turns.scheduleWithFixedDelay(this::lookAgain, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var under = looking;
        looking = null;
        if (under != null) {
            under.cancel(true);
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    @Override
    public void close() {
        turns.shutdownNow();
    }
}
