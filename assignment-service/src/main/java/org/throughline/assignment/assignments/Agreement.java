package org.throughline.assignment.assignments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.catalogue.Dose;
import org.throughline.assignment.slots.Terms;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.HomeworkType;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;

/**
 * What is to be done and what for, pinned when it was assigned.
 *
 * @param purpose what it is good for
 * @param goal what this client wants to reach with it
 * @param minimumStep the smallest version that counts
 * @param dose unit and minimum of the template; absent where done is done
 * @param allowEarly a record that names a slot may resolve it before it opens
 * @param adaptation how the client means to do it otherwise, in their words
 */
public record Agreement(
        TemplateId template,
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
        @Nullable String adaptation) {

    Terms terms(ClientRef client, AssignmentId assignment, TherapistId therapist, Instant assignedAt) {
        return new Terms(
                client,
                assignment,
                therapist,
                type,
                template,
                templateVersion,
                allowEarly,
                dose == null ? null : dose.unit(),
                dose == null ? null : dose.minimumFraction(),
                assignedAt);
    }

    Agreement adapted(@Nullable String words) {
        return new Agreement(
                template,
                templateVersion,
                type,
                title,
                purpose,
                goal,
                minimumStep,
                dose,
                acceptance,
                allowEarly,
                ifThen,
                words == null ? adaptation : words);
    }

    Agreement reworded(Rewording words) {
        return new Agreement(
                template,
                templateVersion,
                type,
                title,
                words.purpose() == null ? purpose : words.purpose(),
                words.goal() == null ? goal : words.goal(),
                words.minimumStep() == null ? minimumStep : words.minimumStep(),
                dose,
                acceptance,
                allowEarly,
                words.ifThen() == null ? ifThen : words.ifThen(),
                adaptation);
    }
}
