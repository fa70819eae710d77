package org.throughline.assignment.web;

import java.time.Instant;
import java.util.Objects;
import org.throughline.assignment.assignments.Draft;
import org.throughline.events.AssignmentId;
import org.throughline.events.TherapistId;
import org.throughline.http.Preconditions;

/**
 * An assignment that is still being written.
 *
 * @param assignmentId the id it has now and keeps when it is given out
 * @param therapistId who began it
 * @param written so far, in the form in which it is sent
 * @param etag what to send as {@code If-Match}
 */
record DraftView(
        AssignmentId assignmentId, TherapistId therapistId, AssignRequest written, Instant createdAt, String etag) {

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.therapist(),
                AssignRequest.of(Objects.requireNonNull(draft.asked())),
                draft.createdAt(),
                Preconditions.etag(draft.revision()));
    }
}
