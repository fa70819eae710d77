package org.throughline.portal.therapist.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The brief as analytics-service tells it: codes and numbers, frozen as of {@code asOf}. */
record BriefTold(
        Instant asOf,
        boolean frozen,
        boolean newerData,
        @Nullable Instant since,
        @Nullable Instant nextSession,
        List<Done> done,
        List<NotDone> missed,
        List<NotDone> skipped,
        List<BarrierCount> barriers,
        List<DayPart> dayParts,
        List<Day> days,
        Quality quality,
        List<Surprise> surprises,
        List<OpenQuestion> questions,
        List<Risk> risks,
        List<RatingMean> ratings,
        Adherence adherence,
        Timeline timeline,
        List<Agreed> agreed,
        List<Proposal> proposals) {

    record Done(String assignmentId, LocalDate dueDate, String outcome, boolean late) {}

    record NotDone(
            String assignmentId,
            LocalDate dueDate,
            boolean provisional,
            boolean reminderFault,
            @Nullable String reason) {}

    record BarrierCount(String reason, int times) {}

    record DayPart(String part, int times) {}

    record Day(String day, Rate completion) {}

    record Quality(Rated client, Rated therapist) {}

    record Rated(@Nullable Double mean, int rated, int of) {}

    record Surprise(String assignmentId, String kind, int times) {}

    record OpenQuestion(String assignmentId, String occurrenceId, String questionId) {}

    record Risk(String assignmentId, String reason) {}

    record RatingMean(String rating, double mean, int rated) {}

    record Adherence(
            Rate completion,
            Rate showUp,
            Rate onTime,
            @Nullable Counts counts) {

        /** First seen as missed; the work had been done in time and arrived later. */
        public int corrected() {
            return counts == null ? 0 : counts.corrected();
        }
    }

    record Counts(int corrected) {}

    /** @param shown "3 of 4" or "75 %"; absent where there is no data */
    record Rate(@Nullable String shown, @Nullable Double rate) {}

    record Timeline(List<Week> weeks, List<Score> scores, List<Change> changes) {}

    record Week(LocalDate from, Rate completion) {}

    record Score(
            String instrument,
            Instant completedAt,
            LocalDate week,
            @Nullable Integer score,
            boolean riskFlagged) {}

    record Change(
            String instrument,
            int first,
            int last,
            @Nullable String reliable,
            boolean recovered) {}

    record Agreed(String assignmentId, int scheduleVersion, boolean lastTime, String standing) {}

    /** @param done of the last slots */
    record Proposal(String assignmentId, String kind, int done, int of) {

        private static final Set<String> OTHER_WORK = Set.of("DIFFERENT");

        public boolean otherWork() {
            return OTHER_WORK.contains(kind);
        }
    }
}
