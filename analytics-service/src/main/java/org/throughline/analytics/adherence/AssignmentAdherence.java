package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.HomeworkType;

/**
 * How one assignment goes. Streak, consistency, initiation, persistence and progress look at the whole of it, whatever
 * the period.
 *
 * @param consistency 0 to 1; null for one-off and session-anchored plans
 * @param progress slots with a record of all slots of a finite plan; never called adherence; null for an endless plan
 * @param extra practices beyond every slot
 * @param activeDays local dates on which any work was done
 */
public record AssignmentAdherence(
        AssignmentId assignmentId,
        @Nullable HomeworkType type,
        @JsonUnwrapped Adherence adherence,
        Streak streak,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double consistency,
        Initiation initiation,
        Persistence persistence,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Rate progress,
        int extra,
        int activeDays) {

    static AssignmentAdherence of(AssignmentId assignment, Plan plan, Ask ask) {
        return new AssignmentAdherence(
                assignment,
                plan.type(),
                Adherence.of(plan.slots(), ask),
                plan.streak(),
                Consistency.of(plan.eligible(), plan.schedule().slotsPerDay()),
                plan.initiation(),
                plan.persistence(),
                plan.progress(),
                plan.extra().size(),
                plan.activeDays());
    }
}
