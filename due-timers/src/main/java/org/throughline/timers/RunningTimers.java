package org.throughline.timers;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.throughline.delivery.BackgroundWork;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.ShardOwnership;
import org.throughline.delivery.Spans;
import org.throughline.events.Aggregate;

/** The timers of a service, each on a thread of its own. */
final class RunningTimers implements DueTimers, BackgroundWork, SmartLifecycle {

    private static final Duration COMPARE_CLOCKS_EVERY = Duration.ofSeconds(5);

    private final Clock clock;
    private final ShardOwnership shards;
    private final SkewGuard guard;
    private final MeterRegistry meters;
    private final Spans spans;
    private final List<TimerThread> timers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clocks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clock-skew").daemon().factory());
    private volatile boolean running;

    RunningTimers(Clock clock, ShardOwnership shards, SkewGuard guard, MeterRegistry meters, Spans spans) {
        this.clock = clock;
        this.shards = shards;
        this.guard = guard;
        this.meters = meters;
        this.spans = spans;
    }

    @Override
    public <S extends Aggregate> void watch(OutboxCollection<S> collection, Firing<S> firing, TimerSettings settings) {
        var metrics = new TimerMetrics(meters, settings.name());
        var aftermath = Aftermath.onThreads(settings.name());
        var shots = new Shots<>(
                collection,
                firing,
                settings.skewBudget(),
                shards,
                aftermath,
                new Pauses(System::nanoTime),
                metrics,
                clock,
                spans);
        var loop = new TimerLoop<>(collection, settings, clock, shards, guard, shots, metrics, System::nanoTime);
        var timer = new TimerThread(settings.name(), loop, aftermath);
        collection.onArmed(it -> {
            if (!it.at().plus(settings.skewBudget()).isAfter(clock.instant())) {
                timer.wake();
            }
        });
        timers.add(timer);
        if (running) {
            timer.start();
        }
    }

    @Override
    public boolean idle() {
        return timers.stream().allMatch(TimerThread::idle);
    }

    @Override
    public Optional<Instant> nextDue() {
        return timers.stream().flatMap(it -> it.nextDue().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public void wake() {
        timers.forEach(TimerThread::wake);
    }

    @Override
    public void start() {
        running = true;
        var _ = clocks.scheduleWithFixedDelay(guard::look, 0, COMPARE_CLOCKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timers.forEach(TimerThread::start);
    }

    @Override
    public void stop() {
        running = false;
        clocks.shutdownNow();
        timers.forEach(TimerThread::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
