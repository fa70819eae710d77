package org.throughline.assignment.assignments;

import java.time.Clock;
import org.throughline.delivery.Retried;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;

/** A therapist throws a draft away; nothing of what was written is kept. */
public class DiscardDraft {

    private final Drafts drafts;
    private final Clock clock;

    DiscardDraft(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws UnknownAssignment when there is no such draft, or not any more */
    public void discard(ClientRef ref, AssignmentId id) {
        Retried.onConflict(() -> {
            var draft = drafts.find(ref, id).filter(Draft::isOpen).orElseThrow(UnknownAssignment::new);
            drafts.record(draft.closed(), clock.instant());
            return draft;
        });
    }
}
