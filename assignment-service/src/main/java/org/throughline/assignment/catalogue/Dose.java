package org.throughline.assignment.catalogue;

import java.util.Objects;

/**
 * How much of something is agreed.
 *
 * @param target above 0, in {@code unit}
 * @param unit lower-case code, such as {@code minutes}, {@code pages}, {@code times}
 * @param minimumFraction part of the target, above 0 and at most 1, at which the minimum step is reached
 */
public record Dose(double target, String unit, double minimumFraction) {

    public Dose {
        Objects.requireNonNull(unit);
    }
}
