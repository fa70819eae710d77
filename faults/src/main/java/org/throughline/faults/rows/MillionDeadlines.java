package org.throughline.faults.rows;

import org.throughline.faults.Facts;
import org.throughline.faults.NotHere;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;

/** Left to the benchmark. */
public final class MillionDeadlines implements Row {

    @Override
    public int number() {
        return 25;
    }

    @Override
    public String name() {
        return "a million deadlines at one instant";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        throw new NotHere(
                "this is benchmark B2, which needs a MongoDB that keeps up; MissesHalfWay and SameMoment do it with 60 and 80");
    }
}
