package org.throughline.faults.rows;

import org.throughline.faults.Facts;
import org.throughline.faults.NotHere;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;

/** Nothing to run on. */
public final class NoErasureYet implements Row {

    @Override
    public int number() {
        return 32;
    }

    @Override
    public String name() {
        return "erasure while a rebuild runs; restore of an old backup";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        throw new NotHere("the platform does not erase a client yet; nothing is promised");
    }
}
