package org.throughline.reminder.nudges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentId;
import org.throughline.events.Barrier;
import org.throughline.events.ClientRef;
import org.throughline.events.EndReason;
import org.throughline.events.NotSentReason;
import org.throughline.events.OutcomeEvent;
import org.throughline.events.Revision;

/**
 * What is known of one assignment: its pauses, its end, and what got in the way last.
 *
 * @param barrier what the client said last on any slot, until work was done since
 * @param barrierAt when that was said or done
 * @param heard highest sequence heard from assignment-service
 */
public record Plan(
        ClientRef client,
        AssignmentId assignment,
        List<Pause> pauses,
        boolean over,
        @Nullable Barrier barrier,
        @Nullable Instant barrierAt,
        long heard,
        Revision revision)
        implements Aggregate {

    /** A rest; {@code until} is absent while it lasts. */
    public record Pause(Instant from, @Nullable Instant until) {

        boolean holds(@Nullable Instant dueAt) {
            return until == null || (dueAt != null && from.isBefore(dueAt) && !dueAt.isAfter(until));
        }
    }

    public Plan {
        pauses = List.copyOf(pauses);
    }

    static Plan unheard(ClientRef client, AssignmentId assignment) {
        return new Plan(client, assignment, List.of(), false, null, null, 0, Revision.NEW);
    }

    Plan heard(AssignmentEvent.AboutPlan event, long sequence) {
        if (sequence <= heard) {
            return this;
        }
        return switch (event) {
            case AssignmentEvent.AssignmentPaused it -> with(begun(it.pausedAt()), over, sequence);
            case AssignmentEvent.AssignmentResumed it -> with(finished(it.resumedAt()), over, sequence);
            // A plan that ran its course leaves its last slots as they are.
            case AssignmentEvent.AssignmentEnded it -> with(pauses, it.reason() != EndReason.FINISHED, sequence);
            case AssignmentEvent.AssignmentCancelled _, AssignmentEvent.AssignmentDeclined _ ->
                with(pauses, true, sequence);
            case AssignmentEvent.AssignmentProposed _,
                    AssignmentEvent.AssignmentStarted _,
                    AssignmentEvent.AssignmentChanged _ -> with(pauses, over, sequence);
        };
    }

    /** What the client says on one slot colours the next one. */
    Plan heard(OutcomeEvent.AboutSlot event) {
        return switch (event) {
            case OutcomeEvent.HomeworkSkipped it -> said(it.reason(), it.recordedAt());
            case OutcomeEvent.BarrierReported it -> said(it.reason(), it.reportedAt());
            case OutcomeEvent.HomeworkCompleted it -> said(null, it.recordedAt());
            case OutcomeEvent.HomeworkCorrected it -> said(it.reason(), it.recordedAt());
            case OutcomeEvent.HomeworkStarted _,
                    OutcomeEvent.HomeworkMissed _,
                    OutcomeEvent.HomeworkExcused _,
                    OutcomeEvent.QuestionAsked _,
                    OutcomeEvent.QuestionAnswered _,
                    OutcomeEvent.ReviewRated _ -> this;
        };
    }

    /** Why nothing may go out for a slot that is due at {@code dueAt}; null when it may. */
    @Nullable
    NotSentReason whyNot(@Nullable Instant dueAt) {
        if (over) {
            return NotSentReason.WITHDRAWN;
        }
        return pauses.stream().anyMatch(it -> it.holds(dueAt)) ? NotSentReason.PAUSED : null;
    }

    private List<Pause> begun(Instant from) {
        var all = new ArrayList<>(pauses);
        all.add(new Pause(from, null));
        return all;
    }

    private List<Pause> finished(Instant until) {
        return pauses.stream()
                .map(it -> it.until() == null ? new Pause(it.from(), until) : it)
                .toList();
    }

    private Plan said(@Nullable Barrier what, Instant at) {
        return barrierAt != null && at.isBefore(barrierAt)
                ? this
                : new Plan(client, assignment, pauses, over, what, at, heard, revision);
    }

    private Plan with(List<Pause> pauses, boolean over, long sequence) {
        return new Plan(client, assignment, pauses, over, barrier, barrierAt, sequence, revision);
    }
}
