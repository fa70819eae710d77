package org.throughline.assignment.assignments;

import java.time.Clock;
import org.throughline.delivery.Retried;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;

/** A draft becomes an assignment, of the same id. */
public class GiveOutDraft {

    private final Drafts drafts;
    private final Assignments assignments;
    private final AssignHomework assignHomework;
    private final Clock clock;

    GiveOutDraft(Drafts drafts, Assignments assignments, AssignHomework assignHomework, Clock clock) {
        this.drafts = drafts;
        this.assignments = assignments;
        this.assignHomework = assignHomework;
        this.clock = clock;
    }

    /**
     * Asked twice, it is given out once.
     *
     * @throws org.throughline.assignment.plans.InvalidPlan when it cannot be given out as it is; the draft stays
     * @throws UnknownAssignment when there is no such draft, or it was discarded
     */
    public Assignment giveOut(ClientRef ref, AssignmentId id) {
        return Retried.onConflict(() -> {
            var draft = drafts.find(ref, id).orElseThrow(UnknownAssignment::new);
            var asked = draft.asked();
            if (asked == null) {
                return assignments.find(ref, id).orElseThrow(UnknownAssignment::new);
            }
            var given = assignHomework
                    .assign(ref, id, draft.therapist(), asked, draft.requestHash())
                    .orElseThrow(UnknownAssignment::new);
            drafts.record(draft.closed(), clock.instant());
            return given;
        });
    }
}
