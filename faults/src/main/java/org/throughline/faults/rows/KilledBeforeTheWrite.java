package org.throughline.faults.rows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;

/**
 * The database stands still, so that requests wait at the first thing they ask of it; then their service dies.
 * Shown to break by a controller that answers before anything is written.
 */
public final class KilledBeforeTheWrite implements Row {

    private static final int CLIENTS = 8;
    private static final Duration UNDER_WAY = Duration.ofMillis(400);

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String name() {
        return "kill -9 assignment-service before the write";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r1", CLIENTS).movedIn();
        var hasty = rig.impatient(Duration.ofSeconds(20));
        ward.each(it -> hasty.get(it.therapist(), "assignment", "/clients/" + it.client()));
        rig.part("database").stop();
        var asking = CompletableFuture.supplyAsync(() -> ward.assign(hasty, 1, 2));
        Patience.pause(UNDER_WAY);
        rig.part("assignment").kill();
        rig.part("database").goOn();
        var attempts = asking.join().all();
        Broken.unless(attempts.stream().noneMatch(Attempt::accepted), "something was answered that is not stored");
        var unknown =
                attempts.stream().filter(Attempt.Unknown.class::isInstance).count();
        Broken.unless(unknown > 0, "no request was under way when the service died");
        var stored =
                rig.database().of("assignment", "assignments", ward.documents()).size();
        facts.note("died", unknown).note("stored", stored);
        Broken.unless(stored == 0, "something was stored before the write");
        rig.part("assignment").startAgain();
        ward.assignDaily(2);
        ward.check(facts);
    }
}
