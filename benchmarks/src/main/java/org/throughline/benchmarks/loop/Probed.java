package org.throughline.benchmarks.loop;

import java.util.List;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Side;
import org.throughline.benchmarks.profile.Probe;

/** A side whose processes are watched while its callers call. */
record Probed(LoopSide side, List<Probe> probes) implements Side {

    @Override
    public String name() {
        return side.name();
    }

    @Override
    public String settings() {
        return side.settings();
    }

    @Override
    public Sample turn() {
        side.prepare();
        probes.forEach(Probe::begin);
        var sample = side.run();
        probes.forEach(Probe::end);
        return sample;
    }
}
