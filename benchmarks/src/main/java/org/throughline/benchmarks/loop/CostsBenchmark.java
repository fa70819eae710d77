package org.throughline.benchmarks.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Breakdown;
import org.throughline.benchmarks.contest.Check;
import org.throughline.benchmarks.contest.Contest;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.contest.Slice;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Services;
import org.throughline.benchmarks.profile.Guards;
import org.throughline.benchmarks.profile.Probe;
import org.throughline.benchmarks.profile.Profile;
import org.throughline.benchmarks.profile.Recording;

/** Where the CPU of B1 goes, and B8. */
public final class CostsBenchmark implements Benchmark {

    private static final List<String> SERVICES = List.of("tracking", "analytics", "assignment");

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public String work() {
        return "Where the CPU goes in the loop of B1, with %d callers at once and warm services, by profile; and B8."
                .formatted(Callers.HANDS);
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        if (!Recording.isPossible()) {
            return Findings.of(List.of(), List.of(), List.of()).with("Left out: samples by CPU time need Linux.");
        }
        var services = lab.services();
        var side = Contender.ours(lab, "ours", services).atOnce(scale.of(1_000, 10_000));
        var before = new Contest(List.of(side), scale.of(10, 20), progress).hold();
        var probes = probes(lab, services);
        side.turn();
        var probed = new Probed(side, probes);
        var samples = new ArrayList<Sample>();
        for (int turn = 1; turn <= scale.repeats(); turn++) {
            samples.add(probed.turn());
            progress.accept("  recorded, turn %d of %d".formatted(turn, scale.repeats()));
        }
        var events = count(samples);
        var profiles = probes.stream().map(Probe::stop).toList();
        var parts = new Breakdown(
                "**By part.** A sample of the CPU time belongs to the innermost frame of which it is known whose it is: what the JDK is asked to do is done for who asks.",
                slices(profiles, it -> it.byPart(events)));
        var guards = new Breakdown(
                        "**By guard.** A sample belongs to a guard that has a frame anywhere on its stack, the innermost if several have: the driver beneath a line of the audit is the audit's. Only what was sampled is here: for whom is compiled and collected is not known.",
                        slices(profiles, it -> it.byGuard(events)))
                .within(SERVICES);
        return Findings.of(List.of(probed), samples, List.of())
                .with(parts)
                .with(guards)
                .with(new Check(
                        "token, tenant check, audit and encryption, by profile, beside what else the services do",
                        1 / guards.share(it -> it.part().equals(Guards.NONE)) - 1,
                        "times",
                        0.10))
                .with("The three dearest parts: " + parts.dearest(3) + ".")
                .with("The three dearest of the services alone: "
                        + parts.within(SERVICES).dearest(3) + ".")
                .with(
                        "B8 is told by profile and not by switching off, for which there are no switches. A client's own record is no access to be audited, and nothing is encrypted between the processes of this machine.")
                .with(
                        "Recorded after %,d pieces of homework, because compiling is most of what a fresh service does. The identity provider has given out its tokens before, and is left out."
                                .formatted(count(before)))
                .with(
                        "Of what a process used, this much was seen, in samples of its Java and by threads that run none: "
                                + profiles.stream().map(Profile::words).collect(Collectors.joining(", ")) + ".");
    }

    private static List<Probe> probes(Lab lab, Services services) {
        var probes = new ArrayList<Probe>();
        SERVICES.forEach(it -> probes.add(Probe.at(it, services.process(it), lab.folder())));
        lab.documents().processes().forEach(it -> probes.add(Probe.at("database", it, lab.folder())));
        probes.add(Probe.at("broker", lab.broker().process(), lab.folder()));
        return probes;
    }

    private static List<Slice> slices(List<Profile> profiles, Function<Profile, List<Slice>> of) {
        return profiles.stream().flatMap(it -> of.apply(it).stream()).toList();
    }

    private static long count(List<Sample> samples) {
        return samples.stream().mapToLong(Sample::events).sum();
    }
}
