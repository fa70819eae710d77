package org.throughline.analytics.adherence;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Slots done in a row, forgiving one miss in seven.
 *
 * @param current of the run that still holds; 0 after a break, which is shown as practices so far, never as zero
 * @param best of any run
 * @param practices everything done so far, extra practice included
 */
public record Streak(int current, int best, int practices) {

    private static final int LOOK_BACK = 6;

    static Streak of(List<Slot> eligible, long extra) {
        var current = 0;
        var best = 0;
        for (var i = 0; i < eligible.size(); i++) {
            if (eligible.get(i).counts()) {
                current++;
                best = Math.max(best, current);
            } else if (!forgiven(eligible, i)) {
                current = 0;
            }
        }
        var done = eligible.stream().filter(Slot::counts).count();
        return new Streak(current, best, (int) (done + extra));
    }

    /** None of the six eligible slots before it was a miss. */
    private static boolean forgiven(List<Slot> eligible, int miss) {
        return IntStream.range(Math.max(0, miss - LOOK_BACK), miss)
                .allMatch(it -> eligible.get(it).counts());
    }
}
