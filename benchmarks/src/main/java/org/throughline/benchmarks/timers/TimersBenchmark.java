package org.throughline.benchmarks.timers;

import static org.throughline.benchmarks.contest.Measure.PER_CPU_SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Check;
import org.throughline.benchmarks.contest.Contest;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Goal;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.contest.Side;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Judgement;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Postgres;
import org.throughline.benchmarks.lab.Tape;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.lab.Worker;
import org.throughline.benchmarks.lab.WorkerSide;
import org.throughline.events.Topic;

/** B2. */
public final class TimersBenchmark implements Benchmark {

    /** As tracking-service's deadlines have it. */
    public static final Duration SKEW_BUDGET = Duration.ofSeconds(2);

    private static final String OURS = "ours";
    private static final String DB_SCHEDULER = "db-scheduler";
    private static final String JOBRUNR = "JobRunr";
    private static final String QUARTZ = "Quartz";
    /** The steady rate. */
    private static final int PER_SECOND = 2_000;

    private static final int STEADY_SECONDS = 10;

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public String work() {
        return "B2: many deadlines due at one second, each a change of state and an event that the broker has"
                + " acknowledged; and how late events are told at a steady rate.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var tape = lab.keep(new Tape(lab.broker(), lab.broker().topic(Topic.OUTCOMES.topicName())));
        var due = scale.of(5_000, 50_000);
        var armed = scale.of(60_000, 1_000_000);
        var worker = worker(lab, armed, due);
        var sides = new ArrayList<Side>();
        sides.add(ours(lab, worker, tape, OURS, armed, due));
        lab.postgres().ifPresent(it -> sides.addAll(peers(lab, it, scale, armed, due)));
        var samples = new Contest(sides, scale.repeats(), progress).hold();
        var findings = Findings.of(
                sides,
                samples,
                List.of(
                        new Goal(OURS, DB_SCHEDULER, PER_CPU_SECOND, 10),
                        new Goal(OURS, JOBRUNR, PER_CPU_SECOND, 50),
                        new Goal(OURS, QUARTZ, PER_CPU_SECOND, 150)));
        for (var why : lab.noPostgres().stream().toList()) {
            findings = findings.with("Peers left out: " + why);
        }
        var steady = steady(ours(lab, worker, tape, "steady", armed, PER_SECOND * STEADY_SECONDS), progress);
        var early = samples.stream()
                        .filter(it -> it.side().equals(OURS))
                        .mapToDouble(it -> it.more().getOrDefault("early", 0.0))
                        .sum()
                + steady.more().getOrDefault("early", 0.0);
        return findings.with(new Check(
                        "99 of 100 told within, at %,d a second".formatted(PER_SECOND), late(steady), "ms", 250))
                .with(new Check("told before they were due", early, "events", 0))
                .with(steady.tally())
                .with(
                        "Late is counted from due plus skew budget (%d s) to the time stamp that the producer gave the record."
                                .formatted(SKEW_BUDGET.toSeconds()));
    }

    private static double late(Sample sample) {
        return sample.more().getOrDefault("p99LateMillis", Double.NaN);
    }

    private static Sample steady(Side side, Consumer<String> progress) {
        var sample = side.turn();
        progress.accept(
                String.format(Locale.ROOT, "  %d a second for %d s: %s", PER_SECOND, STEADY_SECONDS, sample.more()));
        return sample;
    }

    private static Worker worker(Lab lab, int armed, int atOnce) {
        return lab.worker(
                OurTimers.class,
                List.of(
                        "kafka=" + lab.broker().address(),
                        "mongodb=" + lab.documents().uri(),
                        "database=" + lab.documents().fresh(OURS),
                        "armed=" + armed,
                        "atOnce=" + atOnce,
                        "perSecond=" + PER_SECOND));
    }

    private static Side ours(Lab lab, Worker worker, Tape tape, String name, int armed, int due) {
        return new WorkerSide(
                name,
                "%,d more armed, look-ahead 90 s, 500 conditional updates a bulk".formatted(armed),
                lab,
                worker,
                due,
                Costs.DOCUMENTS_AND_BROKER,
                judge(tape, due, SKEW_BUDGET));
    }

    private static List<Side> peers(Lab lab, Postgres postgres, Scale scale, int armed, int due) {
        return List.of(
                peer(
                        lab,
                        postgres,
                        DB_SCHEDULER,
                        "%,d more armed, ".formatted(armed) + DbScheduler.SETTINGS,
                        DbScheduler.class,
                        armed,
                        due),
                peer(lab, postgres, JOBRUNR, JobRunrTimers.SETTINGS, JobRunrTimers.class, 0, scale.of(500, 5_000)),
                peer(lab, postgres, QUARTZ, QuartzTimers.SETTINGS, QuartzTimers.class, 0, scale.of(250, 2_500)));
    }

    private static Side peer(
            Lab lab, Postgres postgres, String name, String settings, Class<? extends Work> work, int armed, int due) {
        var topic = lab.broker().topic("bench." + work.getSimpleName());
        var tape = lab.keep(new Tape(lab.broker(), topic));
        var worker = lab.worker(
                work,
                List.of(
                        "kafka=" + lab.broker().address(),
                        "topic=" + topic,
                        "postgres=" + postgres.database(work.getSimpleName().toLowerCase(Locale.ROOT)),
                        "armed=" + armed));
        return new WorkerSide(
                name,
                settings + PeerSlots.SETTINGS,
                lab,
                worker,
                due,
                Costs.POSTGRES_AND_BROKER,
                judge(tape, due, Duration.ZERO));
    }

    private static Supplier<Judgement> judge(Tape tape, int expected, Duration budget) {
        return () -> {
            var lateness = new Lateness(budget);
            var tally = tape.hear(expected, lateness);
            return new Judgement(tally, lateness.figures());
        };
    }
}
