package org.throughline.benchmarks.contest;

import java.util.Map;

/**
 * One turn of one side.
 *
 * @param cpu of all processes that had a part in it
 * @param more what else was measured, by name
 */
public record Sample(String side, long events, double seconds, Cpu cpu, Tally tally, Map<String, Double> more) {

    public Sample {
        more = Map.copyOf(more);
    }

    double perSecond() {
        return events / seconds;
    }

    double perCpuSecond() {
        return events / cpu.all();
    }

    /** Of so many seconds of all events, what falls to each. */
    double microsEach(double seconds) {
        return 1e6 * seconds / events;
    }
}
