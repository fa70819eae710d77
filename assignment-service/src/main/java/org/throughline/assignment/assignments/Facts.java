package org.throughline.assignment.assignments;

import java.time.Instant;
import org.throughline.events.AssignmentEvent.AssignmentCancelled;
import org.throughline.events.AssignmentEvent.AssignmentChanged;
import org.throughline.events.AssignmentEvent.AssignmentDeclined;
import org.throughline.events.AssignmentEvent.AssignmentEnded;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.AssignmentProposed;
import org.throughline.events.AssignmentEvent.AssignmentResumed;
import org.throughline.events.AssignmentEvent.AssignmentStarted;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.DeclineReason;
import org.throughline.events.EndReason;
import org.throughline.events.PauseReason;
import org.throughline.events.PlanFacts;

/** What an assignment tells the world of itself. */
record Facts(Assignment of) {

    AssignmentProposed proposed() {
        var agreed = of.agreement();
        return new AssignmentProposed(
                clinic(),
                client(),
                of.id(),
                of.therapist(),
                agreed.template(),
                agreed.templateVersion(),
                agreed.type());
    }

    AssignmentStarted started(Instant now) {
        var agreed = of.agreement();
        return new AssignmentStarted(
                clinic(),
                client(),
                of.id(),
                of.therapist(),
                agreed.template(),
                agreed.templateVersion(),
                agreed.type(),
                plan(),
                now);
    }

    AssignmentDeclined declined(DeclineReason reason, Instant now) {
        return new AssignmentDeclined(clinic(), client(), of.id(), reason, now);
    }

    AssignmentChanged changed(Instant now) {
        return new AssignmentChanged(clinic(), client(), of.id(), plan(), now);
    }

    AssignmentPaused paused(PauseReason reason, Instant now) {
        return new AssignmentPaused(clinic(), client(), of.id(), reason, now);
    }

    AssignmentResumed resumed(Instant now) {
        return new AssignmentResumed(clinic(), client(), of.id(), now);
    }

    AssignmentEnded ended(EndReason reason, Instant now) {
        return new AssignmentEnded(clinic(), client(), of.id(), reason, now);
    }

    AssignmentCancelled cancelled(EndReason reason, Instant now) {
        return new AssignmentCancelled(clinic(), client(), of.id(), reason, now);
    }

    private PlanFacts plan() {
        return of.versions().getLast().facts();
    }

    private ClinicId clinic() {
        return of.client().clinic();
    }

    private ClientId client() {
        return of.client().client();
    }
}
