package org.throughline.assignment.assignments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;

/**
 * An assignment that is still being written: it has no slots, the world is told nothing, the client cannot know of it.
 * It lives apart from assignments, so that nothing which looks at those has to leave it out.
 *
 * @param id that the assignment will have
 * @param asked as far as it is written, complete or not; absent once it was given out or discarded, when only the id
 *     stays taken
 * @param requestHash of the request that began it
 */
public record Draft(
        AssignmentId id,
        ClientRef client,
        TherapistId therapist,
        @Nullable Prescription asked,
        Instant createdAt,
        String requestHash,
        Revision revision)
        implements Aggregate {

    Decided<Draft> rewritten(Prescription to) {
        return Decided.nothing(new Draft(id, client, therapist, to, createdAt, requestHash, revision));
    }

    Decided<Draft> closed() {
        return Decided.nothing(new Draft(id, client, therapist, null, createdAt, requestHash, revision));
    }

    public boolean isOpen() {
        return asked != null;
    }
}
