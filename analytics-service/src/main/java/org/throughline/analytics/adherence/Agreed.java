package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.PlanTold.Scheduled;
import org.throughline.events.AssignmentId;
import org.throughline.events.HomeworkType;
import org.throughline.events.PlanFacts;

/**
 * The schedule of an assignment as it was agreed last.
 *
 * @param agreedAt when
 * @param lastTime in the session before or since; true where there was none
 */
public record Agreed(
        AssignmentId assignmentId,
        @Nullable HomeworkType type,
        @JsonUnwrapped PlanFacts schedule,
        Instant agreedAt,
        boolean lastTime,
        Standing standing) {

    public enum Standing {
        RUNNING,
        PAUSED,
        OVER
    }

    static Optional<Agreed> of(AssignmentId assignment, PlanHistory history, Plan plan, Sessions sessions) {
        return history.told()
                .lastToldAsOf(plan.asOf(), Scheduled.class)
                .map(it -> new Agreed(
                        assignment,
                        plan.type(),
                        it.what().plan(),
                        it.knownAt(),
                        !sessions.beforeLast(it.knownAt()),
                        standing(plan)));
    }

    private static Standing standing(Plan plan) {
        if (plan.over()) {
            return Standing.OVER;
        }
        return plan.schedule().pauses().resting() ? Standing.PAUSED : Standing.RUNNING;
    }
}
