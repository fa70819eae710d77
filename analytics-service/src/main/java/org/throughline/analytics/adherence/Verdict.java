package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.ExcuseReason;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent;
import org.throughline.events.OutcomeEvent.BarrierReported;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkSkipped;
import org.throughline.events.OutcomeEvent.HomeworkStarted;
import org.throughline.events.OutcomeEvent.QuestionAnswered;
import org.throughline.events.OutcomeEvent.QuestionAsked;
import org.throughline.events.OutcomeEvent.ReviewRated;
import org.throughline.events.QuestionId;
import org.throughline.events.Rating;

/** What tracking says of a slot. */
public sealed interface Verdict {

    record Started() implements Verdict {}

    /**
     * Work was recorded.
     *
     * @param countedAt the instant that decided timeliness
     * @param meetsMinimumStep whether it counts for streak and consistency
     * @param ratings the client's, 0 to 4
     * @param corrects a published miss was wrong
     */
    record Worked(
            Outcome outcome,
            @Nullable Double fraction,
            boolean late,
            boolean early,
            Instant countedAt,
            boolean meetsMinimumStep,
            Map<Rating, Integer> ratings,
            boolean corrects)
            implements Verdict {}

    /** An honest no. */
    record Skipped(Barrier reason, boolean late, boolean corrects) implements Verdict {}

    record Missed() implements Verdict {}

    record Excused(ExcuseReason reason) implements Verdict {}

    /** What got in the way of a miss; {@code inTime} means that it counts as showing up. */
    record Hindered(Barrier reason, boolean inTime) implements Verdict {}

    record Asked(QuestionId question) implements Verdict {}

    record Answered(QuestionId question, boolean reopened) implements Verdict {}

    /** The therapist's ratings, 0 to 4. */
    record Reviewed(Map<Rating, Integer> ratings) implements Verdict {}

    static Verdict of(OutcomeEvent.AboutSlot event) {
        return switch (event) {
            case HomeworkStarted _ -> new Started();
            case HomeworkMissed _ -> new Missed();
            case HomeworkCompleted it ->
                new Worked(
                        it.outcome(),
                        it.fraction(),
                        it.late(),
                        it.early(),
                        it.countedAt(),
                        it.meetsMinimumStep(),
                        Map.copyOf(it.ratings()),
                        false);
            case HomeworkCorrected it -> corrected(it);
            case HomeworkSkipped it -> new Skipped(it.reason(), it.late(), false);
            case HomeworkExcused it -> new Excused(it.reason());
            case BarrierReported it -> new Hindered(it.reason(), it.inTime());
            case QuestionAsked it -> new Asked(it.question());
            case QuestionAnswered it -> new Answered(it.question(), it.reopened());
            case ReviewRated it -> new Reviewed(Map.copyOf(it.ratings()));
        };
    }

    private static Verdict corrected(HomeworkCorrected it) {
        if (it.outcome() == Outcome.SKIPPED) {
            return new Skipped(it.reason() == null ? Barrier.FORGOT : it.reason(), false, true);
        }
        return new Worked(
                it.outcome(),
                it.fraction(),
                false,
                it.early(),
                it.countedAt(),
                it.meetsMinimumStep(),
                Map.copyOf(it.ratings()),
                true);
    }
}
