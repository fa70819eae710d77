package org.throughline.faults.rows;

import static org.throughline.faults.rig.Patience.onThisMachine;

import java.time.Duration;
import java.util.stream.Collectors;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Told;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * The broker is away, commands are accepted, and their service dies; another instance has to tell what it wrote.
 * Shown to break by a sweeper that finds nothing.
 */
public final class WrittenButNotPublished implements Row {

    private static final int CLIENTS = 10;
    private static final Duration PROMISED = Duration.ofSeconds(1);
    /** Where the broker was away a producer looks for it once a second. */
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    /** With it an instance hears what the broker has given it, see group.consumer.heartbeat.interval.ms. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String name() {
        return "kill -9 assignment-service after the write, before publishing";
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r3", CLIENTS).movedIn();
        var first = rig.part("assignment");
        var second = rig.second("assignment");
        var group = "assignment-service";
        Patience.until(
                "both instances own shards",
                Duration.ofSeconds(60),
                () -> rig.groups().members(group) == 2);
        var partitions = rig.groups().partitions(group);
        try (var tape = rig.tape("homework.assignments.v1")) {
            rig.part("broker").kill();
            var assigned = ward.assignDaily(2).all().stream()
                    .map(it -> Json.text(it.body(), "assignmentId"))
                    .collect(Collectors.toSet());
            first.kill();
            // Killed rather than stopped: what the dead service had sent would be taken by a broker that goes on.
            rig.part("broker").startAgain();
            Patience.until(
                    "one instance owns all shards",
                    Duration.ofSeconds(60),
                    () -> rig.groups().members(group) == 1 && rig.groups().partitions(group) == partitions);
            var owned = System.currentTimeMillis();
            Patience.until(
                    "all assignments are told",
                    Duration.ofSeconds(60),
                    () -> tape.told().stream()
                            .map(Told::subject)
                            .collect(Collectors.toSet())
                            .containsAll(assigned));
            var last = tape.told().stream().mapToLong(Told::sentAtMillis).max().orElseThrow();
            var allowed = onThisMachine(PROMISED.plus(RECONNECT).plus(HEARTBEAT));
            facts.note("publishedMillisAfterTakeover", Math.max(0, last - owned))
                    .note("allowedMillis", allowed.toMillis());
            Broken.unless(last - owned <= allowed.toMillis(), "published too long after the take-over");
        }
        first.startAgain();
        second.kill();
        ward.check(facts);
    }
}
