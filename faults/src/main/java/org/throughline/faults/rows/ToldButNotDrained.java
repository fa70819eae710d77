package org.throughline.faults.rows;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Told;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * The broker has the events, the documents still hold them, and both their service and the database die: they are told again, under the same ids.
 * Shown to break by a relay that drains before the broker has acknowledged.
 */
public final class ToldButNotDrained implements Row {

    private static final int CLIENTS = 10;

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "kill -9 assignment-service after the broker's ack, before the drain";
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r4", CLIENTS).movedIn();
        try (var tape = rig.tape("homework.assignments.v1")) {
            rig.part("broker").stop();
            var assigned = ward.assignDaily(2).all().stream()
                    .map(it -> Json.text(it.body(), "assignmentId"))
                    .collect(Collectors.toSet());
            // What the drain has sent already is lost with the database's process.
            rig.part("database").stop();
            rig.part("broker").goOn();
            Patience.until(
                    "the broker has all",
                    Duration.ofSeconds(60),
                    () -> subjects(tape.told()).containsAll(assigned));
            rig.part("assignment").kill();
            rig.part("database").kill();
            rig.part("database").startAgain();
            rig.part("assignment").startAgain();
            Patience.until(
                    "all are told again",
                    Duration.ofSeconds(60),
                    () -> subjects(repeated(tape.told())).containsAll(assigned));
            facts.note("toldAgain", repeated(tape.told()).size());
        }
        ward.check(facts);
    }

    private static Set<String> subjects(List<Told> told) {
        return told.stream().map(Told::subject).collect(Collectors.toSet());
    }

    /** All but the first of the same id. */
    private static List<Told> repeated(List<Told> told) {
        var seen = new HashSet<String>();
        return told.stream().filter(it -> !seen.add(it.id())).toList();
    }
}
