package org.throughline.analytics.adherence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a rate is shown to people. */
final class Shown {

    private static final int ENOUGH = 5;

    private Shown() {}

    static String of(double numerator, int denominator, double rate) {
        return denominator < ENOUGH
                ? BigDecimal.valueOf(numerator)
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " of " + denominator
                : percent(rate);
    }

    static String percent(double rate) {
        return BigDecimal.valueOf(rate).movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
    }
}
