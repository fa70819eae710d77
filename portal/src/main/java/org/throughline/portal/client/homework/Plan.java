package org.throughline.portal.client.homework;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed.
 *
 * @param movableByDays how far the client may move one slot; absent not at all
 */
record Plan(
        String title,
        String purpose,
        String goal,
        String minimumStep,
        @Nullable Dose dose,
        @Nullable Integer movableByDays,
        String templateId,
        Integer templateVersion) {

    record Dose(double target, String unit, double minimumFraction) {

        /** As it is typed: 5, not 5.0. */
        public String agreed() {
            return typed(target);
        }

        /** What the smallest version comes to, for a start. */
        public String least() {
            return typed(Math.max(1, Math.ceil(target * minimumFraction)));
        }

        private static String typed(double amount) {
            return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
        }
    }
}
