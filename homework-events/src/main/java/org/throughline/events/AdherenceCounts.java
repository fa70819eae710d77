package org.throughline.events;

/**
 * Numerators and their one denominator; a rate is never sent without them.
 *
 * @param expected slots whose grace is over as of the asking, less withdrawn and excused
 * @param onTime completed and adapted on time
 * @param doseSum sum of fractions, each at most 1
 * @param shownUp slots with any honest record, a reason after a miss included
 */
public record AdherenceCounts(
        int expected,
        int completed,
        int adapted,
        int partial,
        int skipped,
        int missed,
        int onTime,
        double doseSum,
        int shownUp) {}
