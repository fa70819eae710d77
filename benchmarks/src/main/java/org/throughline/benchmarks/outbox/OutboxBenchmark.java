package org.throughline.benchmarks.outbox;

import static org.throughline.benchmarks.contest.Measure.PER_CPU_SECOND;
import static org.throughline.benchmarks.contest.Measure.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Contest;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Goal;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.contest.Side;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Judgement;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Postgres;
import org.throughline.benchmarks.lab.Tape;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.lab.WorkerSide;
import org.throughline.benchmarks.service.Producers;
import org.throughline.events.Topic;

/** B4. */
public final class OutboxBenchmark implements Benchmark {

    static final int EVENTS_PER_SLOT = 5;

    private static final String ONE = "ours, one by one";
    private static final String BULK = "ours, in bulk";
    private static final String RAW = "raw producer";
    private static final String BRIDGE = "StreamBridge";
    private static final String NAMASTACK = "namastack outbox";

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public String work() {
        return "B4: an event from before it is durably written until Kafka has acknowledged it and it has left its outbox."
                + " The raw producer and StreamBridge write nothing and only tell.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var tape = lab.keep(new Tape(lab.broker(), lab.broker().topic(Topic.OUTCOMES.topicName())));
        var sides = sides(lab, scale, tape);
        var samples = new Contest(sides, scale.repeats(), progress).hold();
        var findings = Findings.of(
                sides,
                samples,
                List.of(
                        new Goal(BULK, RAW, RATE, 0.25),
                        new Goal(BULK, BRIDGE, PER_CPU_SECOND, 10),
                        // Like with like: namastack has a transaction for each event, too.
                        new Goal(ONE, NAMASTACK, PER_CPU_SECOND, 3)));
        for (var why : lab.noPostgres().stream().toList()) {
            findings = findings.with(NAMASTACK + " left out: " + why);
        }
        progress.accept("  killing a relay");
        var killed = new KilledRelay(
                        lab, tape, scale.of(5_000, 50_000), lab.documents().fresh("killed"))
                .run();
        progress.accept("  " + killed.words());
        return findings.with(killed.tally()).with(killed.words());
    }

    private static List<Side> sides(Lab lab, Scale scale, Tape ours) {
        var sides = new ArrayList<Side>(List.of(
                ours(lab, ours, ONE, "16 writers, an update each", scale.of(5_000, 50_000), 16, 1),
                ours(lab, ours, BULK, "2 writers, 500 conditional updates a bulk", scale.of(20_000, 200_000), 2, 500),
                teller(lab, RAW, Producers.SETTINGS, RawProducer.class, scale.of(100_000, 1_000_000)),
                teller(
                        lab,
                        BRIDGE,
                        "native encoding, asynchronous, one sender; " + Producers.SETTINGS,
                        Bridge.class,
                        scale.of(50_000, 500_000))));
        lab.postgres().ifPresent(it -> sides.add(namastack(lab, it, scale.of(5_000, 50_000))));
        return sides;
    }

    private static Side ours(Lab lab, Tape tape, String name, String settings, int events, int hands, int bulk) {
        var worker = lab.worker(
                OurOutbox.class,
                List.of(
                        "kafka=" + lab.broker().address(),
                        "mongodb=" + lab.documents().uri(),
                        "database=" + lab.documents().fresh("outbox"),
                        "hands=" + hands,
                        "bulk=" + bulk));
        return new WorkerSide(
                name, settings, lab, worker, events, Costs.DOCUMENTS_AND_BROKER, () -> Judgement.of(tape.hear(events)));
    }

    private static Side namastack(Lab lab, Postgres postgres, int events) {
        var topic = lab.broker().topic("bench.Namastack");
        var tape = lab.keep(new Tape(lab.broker(), topic));
        var worker = lab.worker(
                Namastack.class,
                List.of(
                        "kafka=" + lab.broker().address(),
                        "topic=" + topic,
                        "postgres=" + postgres.database("namastack")));
        return new WorkerSide(
                NAMASTACK,
                Namastack.SETTINGS,
                lab,
                worker,
                events,
                Costs.POSTGRES_AND_BROKER,
                () -> Judgement.of(tape.hear(events)));
    }

    /** Who writes nothing. */
    private static Side teller(Lab lab, String name, String settings, Class<? extends Work> work, int events) {
        var topic = lab.broker().topic("bench." + work.getSimpleName());
        var tape = lab.keep(new Tape(lab.broker(), topic));
        var worker = lab.worker(work, List.of("kafka=" + lab.broker().address(), "topic=" + topic));
        return new WorkerSide(name, settings, lab, worker, events, Costs.BROKER, () -> Judgement.of(tape.hear(events)));
    }
}
