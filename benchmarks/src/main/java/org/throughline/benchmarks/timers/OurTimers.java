package org.throughline.benchmarks.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Service;

/** Deadlines of documents: armed by their insert, fired by conditional writes that carry the event. */
public final class OurTimers implements Work {

    private static final Duration FAR = Duration.ofDays(30);

    private final Service service;
    private final Arming arming;
    private final int perSecond;
    private final Lead lead;
    private Instant first = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private int due;

    public OurTimers(Settings settings) {
        service = Service.start(settings);
        arming = new Arming(service);
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
        arming.arm(series, 0, count, it -> dueAt(from, it, perSecond));
    }

    private static Instant dueAt(Instant from, int n, int perSecond) {
        return perSecond == 0 ? from : from.plusMillis(n * 1_000L / perSecond);
    }

    @Override
    public void close() {
        service.close();
    }
}
