package org.throughline.benchmarks.micro;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.throughline.benchmarks.service.Slot;
import org.throughline.delivery.BackgroundWork;
import org.throughline.delivery.DatabaseTime;
import org.throughline.delivery.ShardOwnership;
import org.throughline.delivery.Spans;
import org.throughline.timers.DueTimers;
import org.throughline.timers.DueTimersConfiguration;
import org.throughline.timers.TimerSettings;

/** The timers of a service as they run there, on slots that lie in memory and on a clock that is set by hand. */
final class TimersInMemory implements AutoCloseable {

    static final int MANY = 20_000;

    private static final Instant ARMED = Instant.parse("2026-03-29T07:00:00Z");
    private static final Instant OVER = ARMED.plus(Duration.ofSeconds(80));
    private static final Duration LOOK = Duration.ofNanos(20_000);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private volatile Instant now = ARMED;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final SlotsInMemory slots = new SlotsInMemory(MANY, ARMED.plus(Duration.ofSeconds(10)));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final BackgroundWork timers;
    private final Gauge near;
    private volatile boolean watchesAll = true;

    TimersInMemory() {
        var meters = new SimpleMeterRegistry();
        provide(context, meters);
        context.register(DueTimersConfiguration.class);
        context.refresh();
        timers = context.getBean(BackgroundWork.class);
        context.getBean(DueTimers.class).watch(slots, Slot::miss, TimerSettings.named("deadlines"));
        near = meters.get("throughline.timers.armed").gauge();
    }

    private void provide(GenericApplicationContext context, MeterRegistry meters) {
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(DatabaseTime.class, () -> clock::instant);
        context.registerBean(ShardOwnership.class, () -> shard -> watchesAll || shard > 0);
        context.registerBean(Spans.class, () -> Spans.NOT_KEPT);
        context.registerBean(MeterRegistry.class, () -> meters);
    }

    /** All of them, until they are held in memory. */
    void arm() {
        slots.arm();
        await(() -> near.value() == MANY);
    }

    /** Until each has been decided about and written. */
    void fire() {
        pass();
        if (slots.written() != MANY) {
            throw new IllegalStateException(slots.written() + " of " + MANY + " have fired");
        }
    }

    /** In the slots, as a cancellation does; the timers find out when their time comes. */
    void cancel() {
        slots.close();
        pass();
        if (slots.written() != 0) {
            throw new IllegalStateException(slots.written() + " have fired that were cancelled");
        }
    }

    private void pass() {
        now = OVER;
        await(() -> near.value() == 0);
    }

    /** As before they were armed; no turn that began when they were over is still under way afterwards. */
    void forget() {
        slots.close();
        now = ARMED;
        watch(false);
        watch(true);
        await(timers::idle);
    }

    /** Other shards to watch are a reason to look again. */
    private void watch(boolean all) {
        var looks = slots.looks();
        watchesAll = all;
        await(() -> slots.looks() > looks);
    }

    private void await(BooleanSupplier done) {
        timers.wake();
        var began = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IllegalStateException(near.value() + " timers are held after " + LONGEST);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
