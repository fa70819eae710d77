package org.throughline.faults.rows;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * Many ask at once and their service dies as soon as some are stored: those that were stored and not answered are answered the same when asked again.
 * Shown to break by ids that do not follow from the key.
 */
public final class KilledBeforeTheResponse implements Row {

    private static final int CLIENTS = 24;
    private static final int ROUNDS = 4;

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String name() {
        return "kill -9 assignment-service after the write, before the response";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var before = 0L;
        for (var round = 1; round <= ROUNDS && before == 0; round++) {
            before = round(rig, new Ward(rig, "r2n" + round, CLIENTS).movedIn(), facts.note("rounds", round));
        }
        Broken.unless(before > 0, "in no round anybody died between the write and the response");
    }

    private static long round(Rig rig, Ward ward, Facts facts) {
        var hasty = rig.impatient(Duration.ofSeconds(20));
        ward.each(it -> hasty.get(it.therapist(), "assignment", "/clients/" + it.client()));
        var asking = CompletableFuture.supplyAsync(() -> ward.assign(hasty, 1, 2));
        Patience.until(
                "some are stored",
                Duration.ofSeconds(60),
                () -> !stored(rig, ward).isEmpty() || asking.isDone());
        rig.part("assignment").kill();
        var answered = asking.join().all().stream()
                .filter(Attempt::accepted)
                .map(it -> Json.text(it.answer().body(), "assignmentId"))
                .collect(Collectors.toSet());
        var stored = stored(rig, ward);
        Broken.unless(stored.containsAll(answered), "something was answered that is not stored");
        rig.part("assignment").startAgain();
        var again = ward.assignDaily(2).all().stream()
                .map(it -> Json.text(it.body(), "assignmentId"))
                .collect(Collectors.toSet());
        Broken.unless(again.containsAll(stored), "who asks again is not told of what was stored");
        facts.note("answered", answered.size()).note("storedOnly", stored.size() - answered.size());
        ward.check(facts);
        return (long) stored.size() - answered.size();
    }

    private static Set<String> stored(Rig rig, Ward ward) {
        return rig.database().of("assignment", "assignments", ward.documents()).stream()
                .map(it -> it.getString("_id").replaceFirst(".*/", ""))
                .collect(Collectors.toSet());
    }
}
