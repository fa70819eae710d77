package org.throughline.faults.rows;

import static org.throughline.faults.rig.Patience.onThisMachine;

import java.time.Duration;
import java.util.stream.Stream;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Api;

/**
 * The database stands still, then dies: commands are refused within a second, what is heard waits and is not put aside, and all goes on afterwards.
 * Shown to break by requests that wait for the database as long as everything else does.
 */
public final class DatabaseAway implements Row {

    private static final String TOPIC = "homework.assignments.v1";
    private static final int CLIENTS = 4;
    private static final Duration AWAY = Duration.ofSeconds(15);

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String name() {
        return "the database down (2 min, here 2 × 15 s): silent, then dead";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r11", CLIENTS).movedIn();
        var hasty = rig.impatient(Duration.ofSeconds(20));
        ward.each(it -> hasty.get(it.therapist(), "assignment", "/clients/" + it.client()));
        var dead = deadLetters(rig);
        try (var tape = rig.tape(TOPIC)) {
            rig.part("database").stop();
            refused(ward, hasty, facts, "slowestRefusalMillisSilent");
            Patience.pause(AWAY);
            rig.part("database").goOn();
            Patience.pause(Duration.ofSeconds(2));
            Broken.unless(tape.told().isEmpty(), "a refused command was told of");
            rig.part("analytics").stop();
            ward.assignDaily(1);
            Patience.until(
                    "it is told", Duration.ofSeconds(60), () -> tape.told().size() >= 2 * CLIENTS);
        }
        var heard = rig.groups().committed("analytics-service");
        rig.part("database").kill();
        rig.part("analytics").goOn();
        refused(ward, hasty, facts, "slowestRefusalMillisDead");
        Patience.pause(AWAY);
        var taken = rig.groups().committed("analytics-service").entrySet().stream()
                .filter(it -> it.getKey().topic().equals(TOPIC))
                .filter(it -> it.getValue() > heard.getOrDefault(it.getKey(), 0L))
                .toList();
        Broken.unless(taken.isEmpty(), "what was not applied is taken as heard: " + taken + ", before " + heard);
        rig.part("database").startAgain();
        rig.groups().awaitHeard("analytics-service");
        Broken.unless(deadLetters(rig) == dead, "something was put aside");
        ward.check(facts);
    }

    private static void refused(Ward ward, Api hasty, Facts facts, String fact) {
        var attempts = ward.assign(hasty, 2, 1).all();
        Broken.unless(attempts.stream().allMatch(Attempt::refusedForNow), "not all are refused for now: " + attempts);
        var slowest =
                attempts.stream().map(Attempt::after).max(Duration::compareTo).orElseThrow();
        facts.note(fact, slowest.toMillis());
        Broken.unless(slowest.compareTo(onThisMachine(Duration.ofSeconds(1))) <= 0, "refused after " + slowest);
    }

    private static long deadLetters(Rig rig) {
        return Stream.of("tracking-service", "reminder-service", "analytics-service")
                .mapToLong(it -> rig.groups().deadLetters(TOPIC, it))
                .sum();
    }
}
