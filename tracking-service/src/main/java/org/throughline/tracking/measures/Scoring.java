package org.throughline.tracking.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Instrument;
import org.throughline.events.Severity;

/** Sums and published bands: PHQ-9 at 5/10/15/20, GAD-7 at 5/10/15, PHQ-2 positive from 3. */
final class Scoring {

    private static final int SUICIDALITY = 8;

    private Scoring() {}

    static int items(Instrument instrument) {
        return switch (instrument) {
            case PHQ_2 -> 2;
            case PHQ_9 -> 9;
            case GAD_7 -> 7;
        };
    }

    /** Null when items are missing: a sum of some is no score. */
    static @Nullable Integer score(List<@Nullable Integer> answers) {
        int sum = 0;
        for (var answer : answers) {
            if (answer == null) {
                return null;
            }
            sum += answer;
        }
        return sum;
    }

    static Severity severity(Instrument instrument, int score) {
        return switch (instrument) {
            case PHQ_2 -> score >= 3 ? Severity.POSITIVE : Severity.NEGATIVE;
            case GAD_7 -> score >= 15 ? Severity.SEVERE : upToModerate(score);
            case PHQ_9 ->
                score >= 20 ? Severity.SEVERE : score >= 15 ? Severity.MODERATELY_SEVERE : upToModerate(score);
        };
    }

    private static Severity upToModerate(int score) {
        return score >= 10 ? Severity.MODERATE : score >= 5 ? Severity.MILD : Severity.MINIMAL;
    }

    /** Item 9 of the PHQ-9 above zero, whatever else is answered. */
    static boolean isRisk(Instrument instrument, List<@Nullable Integer> answers) {
        var item = instrument == Instrument.PHQ_9 ? answers.get(SUICIDALITY) : null;
        return item != null && item > 0;
    }
}
