package org.throughline.faults.rows;

import org.throughline.faults.Facts;
import org.throughline.faults.NotHere;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;

/** Left out so far. */
public final class DiskFull implements Row {

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
        throw new NotHere("it needs a platform of its own on a small file system, and is not written yet");
    }
}
