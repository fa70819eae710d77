package org.throughline.tracking.measures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Instrument;
import org.throughline.events.MeasureId;
import org.throughline.events.OutcomeEvent.MeasureCompleted;
import org.throughline.events.OutcomeEvent.MeasureRiskFlagged;
import org.throughline.events.Revision;
import org.throughline.events.Severity;

/** A symptom questionnaire as a client answered it. */
public record Measure(
        ClientRef owner,
        MeasureId id,
        Instrument instrument,
        List<@Nullable Integer> answers,
        @Nullable Integer score,
        @Nullable Severity severity,
        boolean riskFlagged,
        Instant completedAt,
        Revision revision)
        implements Aggregate {

    static Decided<Measure> answered(
            ClientRef owner, MeasureId id, Instrument instrument, List<@Nullable Integer> answers, Instant now) {
        var score = Scoring.score(answers);
        var severity = score == null ? null : Scoring.severity(instrument, score);
        var risk = Scoring.isRisk(instrument, answers);
        var completed = new MeasureCompleted(owner.clinic(), owner.client(), id, instrument, score, severity, now);
        var flagged = new MeasureRiskFlagged(owner.clinic(), owner.client(), id, instrument, now);
        var measure = new Measure(owner, id, instrument, answers, score, severity, risk, now, Revision.NEW);
        return risk ? Decided.of(measure, completed, flagged) : Decided.of(measure, completed);
    }
}
