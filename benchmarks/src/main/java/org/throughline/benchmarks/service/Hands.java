package org.throughline.benchmarks.service;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Several threads that share work: each takes what no other has taken yet. */
public final class Hands {

    private Hands() {}

    public static void each(int hands, int count, IntConsumer work) throws Exception {
        var next = new java.util.concurrent.atomic.AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(hands)) {
            List<Callable<Boolean>> tasks = IntStream.range(0, hands)
                    .mapToObj(_ -> (Callable<Boolean>) () -> {
                        for (var n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                            work.accept(n);
                        }
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}
