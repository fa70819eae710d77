package org.throughline.benchmarks.lab;

import java.util.Map;
import org.throughline.benchmarks.contest.Tally;

/**
 * What was found when a turn was over.
 *
 * @param more what else was measured, by name
 */
public record Judgement(Tally tally, Map<String, Double> more) {

    public static Judgement of(Tally tally) {
        return new Judgement(tally, Map.of());
    }
}
