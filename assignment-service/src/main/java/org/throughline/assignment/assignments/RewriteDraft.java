package org.throughline.assignment.assignments;

import java.time.Clock;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;
import org.throughline.events.StaleAggregate;

/** A therapist writes a draft anew. */
public class RewriteDraft {

    private final Drafts drafts;
    private final Assignments assignments;
    private final Clock clock;

    RewriteDraft(Drafts drafts, Assignments assignments, Clock clock) {
        this.drafts = drafts;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * @param seen what the therapist was looking at
     * @throws StaleAggregate when it has changed since
     * @throws UnknownAssignment when there is no such draft, or not any more
     */
    public Draft rewrite(ClientRef ref, AssignmentId id, Revision seen, Prescription to) {
        var draft = drafts.find(ref, id).filter(Draft::isOpen).orElseThrow(UnknownAssignment::new);
        // Whoever gave it out may have died before they closed it.
        if (assignments.find(ref, id).isPresent()) {
            throw new UnknownAssignment();
        }
        if (draft.revision().version() != seen.version()) {
            throw new StaleAggregate("the draft");
        }
        drafts.record(draft.rewritten(to), clock.instant());
        return drafts.find(ref, id).orElseThrow(UnknownAssignment::new);
    }
}
