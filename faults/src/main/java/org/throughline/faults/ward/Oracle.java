package org.throughline.faults.ward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.faults.Broken;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.check.Checker;
import org.throughline.simulator.check.Figure;
import org.throughline.simulator.check.Result;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Api;

/** The simulator's checker, asked whether all there is follows from a history. */
public final class Oracle {

    private static final int SHOWN = 3;

    private Oracle() {}

    /**
     * @param start when the history's days began
     * @param end when every slot of it is final
     * @throws Broken when something does not follow from it
     */
    public static Result check(Rig rig, Api api, List<Entry> history, Instant start, int days, Instant end) {
        var result = compare(rig, api, history, start, days, end);
        var wrong = wrong(result);
        Broken.unless(wrong.isEmpty(), "the checker found " + wrong);
        return result;
    }

    /** The same, and it is not said whether anything is wrong. */
    public static Result compare(Rig rig, Api api, List<Entry> history, Instant start, int days, Instant end) {
        return new Checker(rig.platform(), api, start, days).check(history, end);
    }

    /** The first few things of each kind that do not follow. */
    public static List<String> wrong(Result result) {
        var wrong = new ArrayList<String>();
        for (var figure : Figure.values()) {
            result.findings().of(figure).stream().limit(SHOWN).forEach(it -> wrong.add(figure.key() + ": " + it));
        }
        return wrong;
    }
}
