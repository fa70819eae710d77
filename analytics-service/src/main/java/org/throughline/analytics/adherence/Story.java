package org.throughline.analytics.adherence;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.Verdict.Answered;
import org.throughline.analytics.adherence.Verdict.Asked;
import org.throughline.analytics.adherence.Verdict.Excused;
import org.throughline.analytics.adherence.Verdict.Hindered;
import org.throughline.analytics.adherence.Verdict.Missed;
import org.throughline.analytics.adherence.Verdict.Reviewed;
import org.throughline.analytics.adherence.Verdict.Skipped;
import org.throughline.analytics.adherence.Verdict.Started;
import org.throughline.analytics.adherence.Verdict.Worked;
import org.throughline.events.Barrier;
import org.throughline.events.ExcuseReason;
import org.throughline.events.QuestionId;
import org.throughline.events.Rating;

/**
 * What tracking's verdicts on a slot come to, taken in order.
 *
 * @param work the latest version of the record that resolved it
 * @param skip the honest no that resolved it
 * @param hindered what got in the way of the miss
 * @param review the therapist's ratings
 * @param unanswered questions on the task that wait for an answer
 */
record Story(
        SlotState state,
        @Nullable Worked work,
        @Nullable Skipped skip,
        @Nullable ExcuseReason excuse,
        @Nullable Hindered hindered,
        Map<Rating, Integer> review,
        boolean corrected,
        Set<QuestionId> unanswered) {

    static final Story NONE = new Story(SlotState.OPEN, null, null, null, null, Map.of(), false, Set.of());

    Story then(Verdict verdict) {
        return switch (verdict) {
            case Started _ -> this;
            case Missed _ -> is(SlotState.MISSED, excuse);
            case Excused it -> is(SlotState.EXCUSED, it.reason());
            case Worked it ->
                new Story(stateOf(it), it, null, excuse, hindered, review, corrected || it.corrects(), unanswered);
            case Skipped it ->
                new Story(
                        SlotState.SKIPPED, null, it, excuse, hindered, review, corrected || it.corrects(), unanswered);
            case Hindered it -> new Story(state, work, skip, excuse, it, review, corrected, unanswered);
            case Reviewed it -> new Story(state, work, skip, excuse, hindered, it.ratings(), corrected, unanswered);
            case Asked it -> asking(it.question());
            case Answered it -> answered(it);
        };
    }

    /** Why it was not done, if the client said so. */
    @Nullable
    Barrier barrier() {
        if (skip != null) {
            return skip.reason();
        }
        return hindered == null ? null : hindered.reason();
    }

    private Story is(SlotState next, @Nullable ExcuseReason why) {
        return new Story(next, work, skip, why, hindered, review, corrected, unanswered);
    }

    private Story asking(QuestionId question) {
        var open = new HashSet<>(unanswered);
        open.add(question);
        return new Story(state, work, skip, excuse, hindered, review, corrected, Set.copyOf(open));
    }

    private Story answered(Answered it) {
        var open = new HashSet<>(unanswered);
        open.remove(it.question());
        var now = it.reopened() ? is(SlotState.OPEN, null) : this;
        return new Story(now.state, work, skip, now.excuse, hindered, review, corrected, Set.copyOf(open));
    }

    private static SlotState stateOf(Worked work) {
        return switch (work.outcome()) {
            case COMPLETED -> SlotState.COMPLETED;
            case PARTIAL -> SlotState.PARTIAL;
            case ADAPTED -> SlotState.ADAPTED;
            case SKIPPED -> SlotState.SKIPPED;
        };
    }
}
