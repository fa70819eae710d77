package org.throughline.faults.rows;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Documents;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Bed;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * No room on the database's disk, then none on the broker's: commands are refused for now, and what was answered with
 * 2xx is there when there is room again.
 * Shown to break by a database that stays up when its store has closed itself.
 */
public final class DiskFull implements Row {

    private static final int CLIENTS = 2;
    private static final int ATTEMPTS = 400;
    private static final int BOUND = 64;
    private static final String REASON = "could not write its file: java.io.IOException: No space left on device";

    @Override
    public int number() {
        return 24;
    }

    @Override
    public String name() {
        return "disk full on broker or database";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r24", CLIENTS).movedIn();
        var assigned = ward.assignDaily(2);
        var bed = ward.beds().getFirst();
        var assignment = Json.text(assigned.of(bed).body(), "assignmentId");
        var taken = withoutRoomFor("database", rig, () -> {
            var accepted = fill(rig, ward, bed, assignment, "database");
            Patience.until(
                    "it ends itself",
                    Duration.ofSeconds(30),
                    () -> !rig.part("database").isAlive());
            Broken.unless(rig.part("database").hasSaid(REASON), "the database did not say: " + REASON);
            return accepted;
        });
        facts.note("acceptedBeforeTheDatabaseRefused", taken);
        kept(rig, bed, assignment, "database", taken);
        taken = withoutRoomFor("broker", rig, () -> {
            var accepted = fill(rig, ward, bed, assignment, "broker");
            var waiting = waiting(rig, ward);
            facts.note("waitingForTheBroker", waiting);
            Broken.unless(waiting == BOUND, "the bound of the outbox is " + BOUND);
            return accepted;
        });
        facts.note("acceptedWithoutTheBroker", taken);
        kept(rig, bed, assignment, "broker", taken);
        ward.check(facts);
    }

    private static int withoutRoomFor(String part, Rig rig, IntSupplier meanwhile) {
        rig.part(part).kill();
        int taken;
        try (var disk = rig.smallDisk(part)) {
            startAgain(rig, part);
            disk.fill();
            taken = meanwhile.getAsInt();
            rig.part(part).kill();
        }
        startAgain(rig, part);
        return taken;
    }

    private static void startAgain(Rig rig, String part) {
        rig.part(part).startAgain();
        Rig.SERVICES.forEach(it -> rig.part(it).awaitAnswer());
    }

    /** The last that was taken is there, or the one that was refused and of which nobody knows. */
    private static void kept(Rig rig, Bed bed, String assignment, String what, int taken) {
        var goal = rig.api()
                .get(bed.therapist(), "assignment", "/assignments/" + assignment)
                .text("goal");
        Broken.unless(
                taken == 0 || goal.equals(goal(what, taken - 1)) || goal.equals(goal(what, taken)),
                "number %d was taken last, and this is there: %s".formatted(taken - 1, goal));
    }

    /** @return how many were taken until one was refused */
    private static int fill(Rig rig, Ward ward, Bed bed, String assignment, String what) {
        var hasty = rig.impatient(Duration.ofSeconds(20));
        for (var accepted = 0; accepted < ATTEMPTS; accepted++) {
            var attempt = ward.change(hasty, bed, assignment, goal(what, accepted));
            if (!attempt.accepted()) {
                Broken.unless(attempt.refusedForNow(), "was answered " + attempt);
                return accepted;
            }
        }
        throw new Broken("without any room on the disk of the %s %d changes were taken".formatted(what, ATTEMPTS));
    }

    /** What the broker still took before it noticed does not wait. */
    private static int waiting(Rig rig, Ward ward) {
        return rig.database().of("assignment", "assignments", ward.documents()).stream()
                .mapToInt(it -> (int) Documents.waiting(it).count())
                .max()
                .orElse(0);
    }

    private static String goal(String what, int n) {
        return "Number %d without room for the %s".formatted(n, what);
    }
}
