package org.throughline.benchmarks.schedules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.throughline.benchmarks.lab.Work;

/** Expands the plans of all clients one after another, and adds the instants up so that sides can be compared. */
abstract class Expansion implements Work {

    private List<Plans> plans = List.of();
    private long count;
    private long sum;

    /** Every instant of the year, in order. */
    abstract void expand(Plans plan, Consumer<Instant> each);

    @Override
    public void prepare(int clients) {
        plans = Plans.of(clients);
    }

    @Override
    public Done run() {
        count = 0;
        sum = 0;
        var began = System.nanoTime();
        plans.forEach(it -> expand(it, this::add));
        return new Done(count, (System.nanoTime() - began) / 1e9, Map.of("sum", (double) sum));
    }

    /** Depends on the order, and fits into a double exactly. */
    private void add(Instant instant) {
        count++;
        sum = (sum * 31 + instant.getEpochSecond()) & ((1L << 52) - 1);
    }
}
