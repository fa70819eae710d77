package org.throughline.portal.client.homework;

import org.jspecify.annotations.Nullable;

/** What was agreed. */
record Plan(
        String title,
        String purpose,
        String goal,
        String minimumStep,
        @Nullable Dose dose) {

    record Dose(double target, String unit, double minimumFraction) {

        /** What the smallest version comes to, for a start. */
        public double least() {
            return Math.max(1, Math.ceil(target * minimumFraction));
        }
    }
}
