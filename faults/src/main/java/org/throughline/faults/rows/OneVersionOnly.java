package org.throughline.faults.rows;

import org.throughline.faults.Facts;
import org.throughline.faults.NotHere;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;

/** Nothing to run on. */
public final class OneVersionOnly implements Row {

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
        throw new NotHere(
                "there is one version; that old readers read what new writers write is checked against what was released by the compatibility test of homework-events");
    }
}
