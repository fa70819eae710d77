package org.throughline.standalone;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.simulator.LastWeeks;
import org.throughline.standalone.clock.TimeMachine;
import org.throughline.standalone.clock.VirtualClock;

/**
 * The days that lie behind new clinics. Their clock starts as long ago, the simulator's people live through them, and
 * the clock goes on from {@code now}. What is cut off halfway is begun again by the next start.
 */
final class Past {

    private static final Logger LOG = Logger.getLogger(Past.class.getName());

    private final DataDirectory data;
    private final PlatformSettings settings;
    private final InstantSource real;
    private final int days;
    private final CountDownLatch over;
    private volatile int lived;
    private volatile boolean closed;

    private Past(DataDirectory data, PlatformSettings settings, InstantSource real, int days) {
        this.data = data;
        this.settings = settings;
        this.real = real;
        this.days = days;
        this.over = new CountDownLatch(days == 0 ? 0 : 1);
    }

    /** To be asked before anything is written; nothing is to be lived through where something has happened already. */
    static Past of(DataDirectory data, PlatformSettings settings, InstantSource real) throws IOException {
        var days = data.isNew() ? Math.max(0, settings.history()) : 0;
        if (days > 0) {
            data.halfLived();
        }
        return new Past(data, settings, real, days);
    }

    /** Where a new clock starts. */
    @Nullable
    Instant begin() {
        return days == 0 ? settings.at() : now().minus(Duration.ofDays(days));
    }

    /** Where the past ends. */
    Instant now() {
        return settings.at() == null ? real.instant() : settings.at();
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** The clinics have weeks behind them, or will have soon. */
    boolean isThere() {
        return days > 0 || data.hasPast();
    }

    int days() {
        return days;
    }

    /** How many of the days are over. */
    int lived() {
        return lived;
    }

    void await() throws InterruptedException {
        over.await();
    }

    /** In the background; {@code andThen} when it is over. */
    void live(VirtualClock clock, TimeMachine timeMachine, Runnable andThen) {
        if (!isOver()) {
            Thread.ofPlatform().daemon().name("past").start(() -> {
                try {
                    live(clock);
                    catchUp(clock, timeMachine);
                    data.livedThrough();
                    andThen.run();
                } catch (IOException | RuntimeException e) {
                    clock.jumpTo(now());
                    complain(e);
                } finally {
                    over.countDown();
                }
            });
        }
    }

    private void live(VirtualClock clock) {
        var begin = clock.instant();
        var front = URI.create(Ports.url(settings.ports().front()));
        new LastWeeks(front, begin, days)
                .live(it -> lived = (int) Duration.between(begin, it).toDays());
    }

    /** Living took a while; on a clock of real time that is to be made up for. */
    private void catchUp(VirtualClock clock, TimeMachine timeMachine) {
        if (now().isAfter(clock.instant())) {
            timeMachine.moveTo(now());
            if (settings.at() == null && settings.speed() == null) {
                clock.jumpTo(real.instant());
            }
        }
    }

    private void complain(Exception e) {
        if (!closed) {
            LOG.log(Level.SEVERE, "The clinics' past is incomplete.", e);
            System.err.printf(
                    "The clinics' past is incomplete (%s). The next start begins it again; --empty does without.%n",
                    e.getMessage());
        }
    }

    void close() {
        closed = true;
    }
}
