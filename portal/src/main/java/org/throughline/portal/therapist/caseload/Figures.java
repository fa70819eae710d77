package org.throughline.portal.therapist.caseload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caseload as analytics-service tells it: those first who need a look. */
record Figures(List<Row> clients) {

    record Row(
            String clientId,
            List<String> why,
            Rate completion,
            Rate showUp,
            @Nullable Instant nextSession) {}

    /** @param shown "3 of 4" or "75 %"; absent where there is no data */
    record Rate(int numerator, int denominator, @Nullable String shown) {}
}
