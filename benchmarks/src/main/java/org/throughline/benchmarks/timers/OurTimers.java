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
    private final int atOnce;
    private final int perSecond;
    private final Lead lead;
    private Instant first = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private int due;

    public OurTimers(Settings settings) {
        service = Service.start(settings);
        arming = new Arming(service);
        atOnce = settings.number("atOnce");
        perSecond = settings.number("perSecond");
        lead = new Lead(service.clock());
        var far = service.clock().instant().plus(FAR);
        arming.arm("far", 0, settings.number("armed"), _ -> far);
        service.awaitIdle();
    }

    @Override
    public void prepare(int events) {
        due = events;
        first = lead.first(events);
        arming.arm(Long.toHexString(System.nanoTime()), 0, events, this::dueAt);
        last = dueAt(events - 1);
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

    /** What is more than comes at once comes at a steady rate. */
    private Instant dueAt(int n) {
        return due <= atOnce ? first : first.plusMillis(n * 1_000L / perSecond);
    }

    @Override
    public void close() {
        service.close();
    }
}
