package org.throughline.assignment.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.assignments.Acceptance;
import org.throughline.assignment.assignments.Agreement;
import org.throughline.assignment.assignments.Assignment;
import org.throughline.assignment.assignments.AssignmentState;
import org.throughline.assignment.assignments.IfThen;
import org.throughline.assignment.catalogue.Dose;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.HomeworkType;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.http.Preconditions;

/**
 * An assignment as client and therapist see it: both the same. Title, purpose and smallest step are in the language of
 * {@code Accept-Language}, {@code en} or {@code de}, as far as they are a built-in template's; what somebody wrote stays.
 *
 * @param reason of the state, as a code; absent where the state needs none
 * @param purpose what it is good for
 * @param goal what this client wants to reach with it
 * @param minimumStep the smallest version that counts
 * @param dose unit and minimum of the template; absent where done is done
 * @param allowEarly a record that names a slot may resolve it before it opens
 * @param movableByDays how many days the client may move one slot, either way; 0 is another time on its day, absent not at
 *     all
 * @param adaptation how the client means to do it otherwise, in their words
 * @param schedules all versions of the schedule, the one that holds last
 * @param startedAt when it began to hold; absent until then
 * @param supersededBy the assignment that took its place
 * @param etag what to send as {@code If-Match}
 */
record AssignmentView(
        AssignmentId assignmentId,
        ClientId clientId,
        TherapistId therapistId,
        AssignmentState state,
        @Nullable String reason,
        TemplateId templateId,
        int templateVersion,
        HomeworkType type,
        String title,
        String purpose,
        String goal,
        String minimumStep,
        @Nullable Dose dose,
        Acceptance acceptance,
        boolean allowEarly,
        @Nullable IfThen ifThen,
        @Nullable Integer movableByDays,
        @Nullable String adaptation,
        List<ScheduleView> schedules,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable AssignmentId supersededBy,
        String etag) {

    static AssignmentView of(Assignment assignment, Agreement agreed) {
        var standing = assignment.standing();
        return new AssignmentView(
                assignment.id(),
                assignment.client().client(),
                assignment.therapist(),
                standing.state(),
                standing.reason(),
                agreed.template(),
                agreed.templateVersion(),
                agreed.type(),
                agreed.title(),
                agreed.purpose(),
                agreed.goal(),
                agreed.minimumStep(),
                agreed.dose(),
                agreed.acceptance(),
                agreed.allowEarly(),
                agreed.ifThen(),
                agreed.movableByDays(),
                agreed.adaptation(),
                assignment.versions().stream().map(ScheduleView::of).toList(),
                standing.createdAt(),
                standing.startedAt(),
                standing.supersededBy(),
                Preconditions.etag(assignment.revision()));
    }
}
