package org.throughline.benchmarks.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Hands;

/**
 * Clients who are done with their homework, and somebody who watches whether it counts: as fast as some hands are
 * answered, or each at its time, whatever has become of those before.
 */
public final class Callers implements Work {

    static final int HANDS = 32;

    private static final Duration LOOK_OFTEN = Duration.ofMillis(10);
    private static final Duration LOOK_SELDOM = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Loop loop;

    /** 0: as fast as hands are answered. */
    private final double perSecond;

    private final AtomicInteger refused = new AtomicInteger();
    private List<Piece> pieces = List.of();
    private List<Call> calls = List.of();

    public Callers(Settings settings) {
        loop = Loop.of(settings);
        perSecond = Double.parseDouble(settings.get("perSecond"));
    }

    @Override
    public void prepare(int events) throws Exception {
        var series = Long.toString(ThreadLocalRandom.current().nextLong(36 * 36 * 36, 2_000_000_000L), 36);
        pieces = Piece.several(series, events);
        loop.open(pieces);
        calls = pieces.stream().map(loop::completion).toList();
        refused.set(0);
    }

    @Override
    public Done run() throws Exception {
        var watch = new Watch(loop, perSecond == 0 ? LOOK_SELDOM : LOOK_OFTEN, PATIENCE);
        var began = System.nanoTime();
        try (var watching = Executors.newSingleThreadExecutor()) {
            var seen = watching.submit(() -> watch.see(pieces.size()));
            if (perSecond == 0) {
                Hands.each(HANDS, pieces.size(), it -> complete(watch, it, System.nanoTime()));
            } else {
                completeEachAtItsTime(watch, began);
            }
            seen.get();
        }
        var figures = new HashMap<>(watch.figures(pieces.size()));
        figures.put("refused", refused.doubleValue());
        return new Done(watch.seen(), (watch.lastSeen() - began) / 1e9, figures);
    }

    /** One that waits behind a slow one has waited from the time at which it was to be sent. */
    private void completeEachAtItsTime(Watch watch, long began) throws Exception {
        var sent = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < pieces.size(); n++) {
                var number = n;
                var due = began + dueNanos(n, perSecond);
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                sent.add(threads.submit(() -> complete(watch, number, due)));
            }
            for (var each : sent) {
                each.get();
            }
        }
    }

    /** When the {@code n}th is to be sent, after the first. */
    static long dueNanos(int n, double perSecond) {
        return (long) (n * 1e9 / perSecond);
    }

    private void complete(Watch watch, int n, long since) {
        watch.expect(pieces.get(n), since);
        try {
            refused.addAndGet(calls.get(n).send());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
