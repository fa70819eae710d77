package org.throughline.benchmarks.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Service;
import org.throughline.benchmarks.service.Slot;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Decided;

/** Deadlines of documents: armed by their insert, fired by conditional writes that carry the event. */
public final class OurTimers implements Work {

    /** What is armed at a time in {@code dueIn}. */
    private static final int BULK = 5_000;

    private static final Duration FAR = Duration.ofDays(30);

    private final Service service;
    private final OutboxCollection<Slot> slots;
    private final int perSecond;
    private final Lead lead;
    private Instant first = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private int due;

    public OurTimers(Settings settings) {
        service = Service.start(settings);
        slots = service.slots();
        perSecond = settings.number("perSecond");
        lead = new Lead(service.clock());
        arm("far", settings.number("armed"), service.clock().instant().plus(FAR), 0);
        service.awaitIdle();
    }

    @Override
    public void prepare(int events) {
        due = events;
        first = lead.first();
        arm(Long.toHexString(System.nanoTime()), events, first, perSecond);
        last = dueAt(first, events - 1, perSecond);
        lead.armed();
    }

    /** From the first instant at which one may fire, which is a skew budget after it was due. */
    @Override
    public Done run() {
        Waiting.until(service.clock(), first.plus(TimersBenchmark.SKEW_BUDGET));
        var began = System.nanoTime();
        Waiting.until(service.clock(), last.plus(TimersBenchmark.SKEW_BUDGET).plusMillis(1));
        service.awaitIdle();
        return new Done(due, (System.nanoTime() - began) / 1e9, Map.of());
    }

    private void arm(String series, int count, Instant from, int perSecond) {
        for (int begin = 0; begin < count; begin += BULK) {
            var decided = new ArrayList<Decided<Slot>>();
            IntStream.range(begin, Math.min(count, begin + BULK))
                    .mapToObj(it -> Slot.of(series, it, dueAt(from, it, perSecond), true))
                    .forEach(it -> decided.add(Decided.nothing(it)));
            slots.recordAll(decided, service.clock().instant());
        }
    }

    private static Instant dueAt(Instant from, int n, int perSecond) {
        return perSecond == 0 ? from : from.plusMillis(n * 1_000L / perSecond);
    }

    @Override
    public void close() {
        service.close();
    }
}
