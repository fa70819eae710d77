package org.throughline.analytics.adherence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Instrument;
import org.throughline.events.OutcomeEvent.MeasureCompleted;
import org.throughline.events.OutcomeEvent.MeasureRiskFlagged;
import org.throughline.events.Severity;

/** What was said of one answered questionnaire. */
public sealed interface MeasureTold {

    /** {@code score} and {@code severity} are absent when items were missing. */
    record Scored(
            Instrument instrument,
            @Nullable Integer score,
            @Nullable Severity severity,
            Instant completedAt) implements MeasureTold {}

    /** PHQ-9 item 9 was answered above zero. */
    record Risk(Instant completedAt) implements MeasureTold {}

    static MeasureTold of(MeasureCompleted event) {
        return new Scored(event.instrument(), event.score(), event.severity(), event.completedAt());
    }

    static MeasureTold of(MeasureRiskFlagged event) {
        return new Risk(event.completedAt());
    }
}
