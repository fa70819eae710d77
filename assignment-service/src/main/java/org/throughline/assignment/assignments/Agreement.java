package org.throughline.assignment.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.catalogue.Dose;
import org.throughline.assignment.plans.InvalidPlan;
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
 * @param movableByDays how far the client may move one slot; 0 is another time on its day, absent not at all
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
        @Nullable Integer movableByDays,
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

    /**
     * The client may move what was agreed for {@code day} there.
     *
     * @throws InvalidPlan when that is further than was agreed
     */
    void requireMovable(LocalDate day, LocalDate to) {
        if (movableByDays == null) {
            throw InvalidPlan.of("/date", "not-agreed", "This is agreed for %s: ask to have it moved.".formatted(day));
        }
        if (Math.abs(ChronoUnit.DAYS.between(day, to)) > movableByDays) {
            throw InvalidPlan.of(
                    "/date",
                    "too-far",
                    "Choose a day from %s to %s.".formatted(day.minusDays(movableByDays), day.plusDays(movableByDays)));
        }
    }

    Agreement adapted(@Nullable String words) {
        return with(title, purpose, goal, minimumStep, ifThen, movableByDays, words == null ? adaptation : words);
    }

    /** The same in other words of its template. */
    Agreement said(String title, String purpose, String minimumStep) {
        return with(title, purpose, goal, minimumStep, ifThen, movableByDays, adaptation);
    }

    Agreement reworded(Rewording words) {
        return with(
                title,
                words.purpose() == null ? purpose : words.purpose(),
                words.goal() == null ? goal : words.goal(),
                words.minimumStep() == null ? minimumStep : words.minimumStep(),
                words.ifThen() == null ? ifThen : words.ifThen(),
                words.movableByDays() == null ? movableByDays : words.movableByDays(),
                adaptation);
    }

    private Agreement with(
            String title,
            String purpose,
            String goal,
            String minimumStep,
            @Nullable IfThen ifThen,
            @Nullable Integer movableByDays,
            @Nullable String adaptation) {
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
                movableByDays,
                adaptation);
    }
}
