package org.throughline.portal.clinic.adherence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clinic and its caseloads as analytics-service tells them. */
record Told(
        Instant asOf,
        boolean suppressed,
        @Nullable Integer clients,
        @Nullable Rate completion,
        @Nullable Rate onTime,
        @Nullable Rate showUp,
        List<Caseload> caseloads) {

    /** Suppressed, it has nothing else. */
    record Caseload(
            String therapistId,
            boolean suppressed,
            @Nullable Integer clients,
            @Nullable Rate completion,
            @Nullable Rate onTime,
            @Nullable Rate showUp) {}

    /** @param shown "3 of 4" or "75%"; absent where there is no data */
    record Rate(
            int numerator,
            int denominator,
            @Nullable Double rate,
            @Nullable String shown) {

        /** Of both together. */
        Rate and(Rate other) {
            return of(numerator + other.numerator, denominator + other.denominator);
        }

        static Rate of(int numerator, int denominator) {
            return new Rate(
                    numerator,
                    denominator,
                    denominator == 0 ? null : (double) numerator / denominator,
                    denominator == 0 ? null : Math.round(100.0 * numerator / denominator) + "%");
        }
    }
}
