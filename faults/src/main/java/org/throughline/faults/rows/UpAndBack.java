package org.throughline.faults.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.throughline.faults.Facts;
import org.throughline.faults.NotHere;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Build;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;

/**
 * While people go on, each service's older version gives way to this one, both running for a day, and later this one to
 * the older: nobody is refused for good, and old reads new. Services change in an order drawn from the seed, the same in
 * both halves, so that of any two each is once the older beside the other's newer.
 * Shown to break by a completion that this version tells with {@code recordedAt} under another name.
 */
public final class UpAndBack implements Row {

    private static final int CLIENTS = 8;

    private final @Nullable Build older;

    public UpAndBack(@Nullable Build older) {
        this.older = older;
    }

    @Override
    public int number() {
        return 33;
    }

    @Override
    public String name() {
        return "rolling upgrade N, N+1, N, both running";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        if (older == null) {
            throw new NotHere("""
                    no older version to come from and go back to; any other revision will do:
                      git worktree add ../throughline-before REVISION
                      ../throughline-before/throughline faults --help      (which builds it)
                      ./throughline faults 33 --older ../throughline-before""");
        }
        var order = new ArrayList<>(Rig.SERVICES);
        Collections.shuffle(order, new Random(rig.seed()));
        all(rig, older);
        var letters = rig.groups().deadLetters();
        var ward = new Ward(rig, "r33", CLIENTS).movedIn().withMail();
        ward.assignDaily(2 * order.size() + 1);
        var roll = new Roll(rig, new Writing(rig, ward, rig.impatient(Roll.LONGEST_ANSWER)));
        facts.note("order", order)
                .note("up", roll.half(order, rig.build()))
                .note("back", roll.half(order, older))
                .note("deadLettered", rig.groups().deadLetters() - letters);
        ward.check(facts);
    }

    /** Nobody beside them, and nobody writes. */
    private static void all(Rig rig, Build build) {
        for (var service : Rig.SERVICES) {
            rig.part(service).leave();
            rig.part(service).becomes(build);
            rig.part(service).launch();
        }
        Rig.SERVICES.forEach(it -> rig.part(it).awaitAnswer());
    }
}
