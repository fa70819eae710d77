package org.throughline.benchmarks.contest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Numbers as they are told: three digits are all that a measurement is worth. */
public final class Figures {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Figures() {}

    /** The middle one; of an even number the mean of the two in the middle. */
    public static double median(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest value that this share of all does not exceed. */
    public static double percentile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }

    static BigDecimal rounded(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(new BigDecimal(value).round(THREE_DIGITS).toPlainString())
                : BigDecimal.valueOf(-1);
    }
}
