package org.throughline.tracking.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Instrument;
import org.throughline.events.MeasureId;
import org.throughline.events.Severity;
import org.throughline.tracking.measures.CrisisResource;
import org.throughline.tracking.measures.Measure;

/**
 * A scored questionnaire.
 *
 * @param score absent when items were left out
 * @param notice said plainly where an answer was alarming
 */
record MeasureView(
        MeasureId measureId,
        Instrument instrument,
        Instant completedAt,
        @Nullable Integer score,
        @Nullable Severity severity,
        boolean riskFlagged,
        @Nullable String notice,
        @Nullable List<CrisisResource> crisisResources) {

    private static final String NOT_WATCHED = "Nobody watches these entries live. If you might harm yourself, please "
            + "call one of these numbers or your local emergency number now.";

    static MeasureView of(Measure it, List<CrisisResource> resources) {
        return new MeasureView(
                it.id(),
                it.instrument(),
                it.completedAt(),
                it.score(),
                it.severity(),
                it.riskFlagged(),
                it.riskFlagged() ? NOT_WATCHED : null,
                it.riskFlagged() ? resources : null);
    }
}
