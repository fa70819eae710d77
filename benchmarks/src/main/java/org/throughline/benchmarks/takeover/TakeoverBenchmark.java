package org.throughline.benchmarks.takeover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Check;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.contest.Side;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Postgres;
import org.throughline.benchmarks.lab.Tape;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.timers.TimersBenchmark;
import org.throughline.events.Topic;

/** B10. */
public final class TakeoverBenchmark implements Benchmark {

    static final int PER_SECOND = 50;
    static final Duration SPAN = Duration.ofSeconds(12);
    static final int EVENTS = (int) (PER_SECOND * SPAN.toSeconds());

    /** From arming to the first deadline. */
    static final Duration LEAD = Duration.ofSeconds(8);

    private static final String OURS = "ours";
    private static final String LONGEST = "longestSeconds";

    @Override
    public String name() {
        return "takeover";
    }

    @Override
    public String work() {
        return "B10: two processes share deadlines, %d a second; one is killed with `kill -9` in the middle."
                        .formatted(PER_SECOND)
                + " Each deadline is a change of state and an event that the broker has acknowledged.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var sides = new ArrayList<Side>();
        sides.add(ours(lab));
        lab.postgres().ifPresent(it -> sides.addAll(peers(lab, it)));
        var samples = new ArrayList<Sample>();
        for (int round = 0; round < scale.of(1, 5); round++) {
            for (var side : sides) {
                var sample = side.turn();
                progress.accept("  " + side.name() + ": " + sample.more() + " " + sample.tally());
                samples.add(sample);
            }
        }
        var findings = Findings.of(sides, samples, List.of());
        for (var why : lab.noPostgres().stream().toList()) {
            findings = findings.with("Peers left out: " + why);
        }
        for (var side : sides) {
            findings = findings.with(words(side.name(), samples));
        }
        return findings.with(new Check("longest wait about the death", of(samples, OURS, LONGEST), "s", 5))
                .with(new Check("told before they were due", of(samples, OURS, "early"), "events", 0))
                .with(
                        "A wait is counted from when a deadline may fire (ours: %d s after it was due) to the time stamp that the producer gave the record. What a peer's dead node had not picked, the other picks at once; ours watches shards, and those of the dead one wait for the end of its session. Rate and CPU are those of the whole turn, idling included."
                                .formatted(TimersBenchmark.SKEW_BUDGET.toSeconds()));
    }

    private static String words(String side, List<Sample> samples) {
        return String.format(
                Locale.ROOT,
                "%s: the longest wait was %.1f s; %.0f of %,d waited for more than a second.",
                side,
                of(samples, side, LONGEST),
                of(samples, side, "waited"),
                EVENTS);
    }

    private static double of(List<Sample> samples, String side, String figure) {
        return Findings.median(samples, side, it -> it.more().getOrDefault(figure, Double.NaN));
    }

    private static Side ours(Lab lab) {
        var tape = lab.keep(new Tape(lab.broker(), lab.broker().topic(Topic.OUTCOMES.topicName())));
        return new Death(
                OURS,
                OurNode.SETTINGS,
                lab,
                tape,
                OurNode.class,
                () -> List.of(
                        "kafka=" + lab.broker().address(),
                        "mongodb=" + lab.documents().uri(),
                        "database=" + lab.documents().fresh("takeover"),
                        "perSecond=" + PER_SECOND),
                Costs.DOCUMENTS_AND_BROKER,
                TimersBenchmark.SKEW_BUDGET);
    }

    private static List<Side> peers(Lab lab, Postgres postgres) {
        return List.of(
                peer(lab, postgres, "db-scheduler", DbSchedulerNode.SETTINGS, DbSchedulerNode.class),
                peer(lab, postgres, "JobRunr", JobRunrNode.SETTINGS, JobRunrNode.class),
                peer(lab, postgres, "Quartz", QuartzNode.SETTINGS, QuartzNode.class));
    }

    private static Side peer(Lab lab, Postgres postgres, String name, String settings, Class<? extends Work> work) {
        var topic = lab.broker().topic("bench." + work.getSimpleName());
        var tape = lab.keep(new Tape(lab.broker(), topic));
        Supplier<List<String>> arguments = () -> List.of(
                "kafka=" + lab.broker().address(),
                "topic=" + topic,
                "postgres=" + postgres.database("takeover_" + Long.toHexString(System.nanoTime())),
                "perSecond=" + PER_SECOND);
        return new Death(
                name,
                settings + PeerDeadlines.SETTINGS,
                lab,
                tape,
                work,
                arguments,
                Costs.POSTGRES_AND_BROKER,
                Duration.ZERO);
    }
}
