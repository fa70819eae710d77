package org.throughline.assignment.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.assignment.assignments.AcceptAssignment;
import org.throughline.assignment.assignments.CancelAssignment;
import org.throughline.assignment.assignments.DeclineAssignment;
import org.throughline.assignment.assignments.EndAssignment;
import org.throughline.assignment.assignments.PauseAssignment;
import org.throughline.assignment.assignments.ResumeAssignment;
import org.throughline.events.AssignmentId;

/** The steps in the life of an assignment, over HTTP; each is 409 when the assignment does not stand so that it can. */
@RestController
@RequestMapping("/api/v1/assignments/{id}")
class StepsController {

    private final Whose whose;
    private final AcceptAssignment acceptAssignment;
    private final DeclineAssignment declineAssignment;
    private final PauseAssignment pauseAssignment;
    private final ResumeAssignment resumeAssignment;
    private final EndAssignment endAssignment;
    private final CancelAssignment cancelAssignment;
    private final AssignmentViews views;

    StepsController(
            Whose whose,
            AcceptAssignment acceptAssignment,
            DeclineAssignment declineAssignment,
            PauseAssignment pauseAssignment,
            ResumeAssignment resumeAssignment,
            EndAssignment endAssignment,
            CancelAssignment cancelAssignment,
            AssignmentViews views) {
        this.whose = whose;
        this.acceptAssignment = acceptAssignment;
        this.declineAssignment = declineAssignment;
        this.pauseAssignment = pauseAssignment;
        this.resumeAssignment = resumeAssignment;
        this.endAssignment = endAssignment;
        this.cancelAssignment = cancelAssignment;
        this.views = views;
    }

    /**
     * The client takes on what was proposed, in their own way if they say so; its slots exist when this answers. 409
     * {@code not-in-this-state} unless it is PROPOSED (definitions, section 1); accepted twice is accepted once.
     */
    @PostMapping("/accept")
    ResponseEntity<AssignmentView> accept(
            @PathVariable AssignmentId id, @Valid @RequestBody(required = false) @Nullable AcceptRequest request) {
        var client = whose.own(id).client();
        var adaptation = request == null ? null : request.adaptation();
        return views.ok(Told.by(() -> acceptAssignment.accept(client, id, adaptation)));
    }

    /**
     * The client does not take on what was proposed. 409 {@code not-in-this-state} unless it is PROPOSED (definitions,
     * section 1).
     */
    @PostMapping("/decline")
    ResponseEntity<AssignmentView> decline(@PathVariable AssignmentId id, @Valid @RequestBody DeclineRequest request) {
        var client = whose.own(id).client();
        return views.ok(Told.by(() -> declineAssignment.decline(client, id, request.reason())));
    }

    /**
     * The plan rests: slots that fall due in the pause are excused rather than missed (definitions, section 2.1). 409
     * {@code not-in-this-state} unless it is ACTIVE.
     */
    @PostMapping("/pause")
    ResponseEntity<AssignmentView> pause(@PathVariable AssignmentId id, @Valid @RequestBody PauseRequest request) {
        var client = whose.treated(id).client();
        return views.ok(Told.by(() -> pauseAssignment.pause(client, id, request.reason())));
    }

    /** The plan goes on after a pause. 409 {@code not-in-this-state} unless it is PAUSED (definitions, section 1). */
    @PostMapping("/resume")
    ResponseEntity<AssignmentView> resume(@PathVariable AssignmentId id) {
        var client = whose.treated(id).client();
        return views.ok(Told.by(() -> resumeAssignment.resume(client, id)));
    }

    /**
     * The plan is over: what is still to come is withdrawn, what was recorded stays (definitions, section 2.1). 409
     * {@code not-in-this-state} unless it is ACTIVE or PAUSED.
     */
    @PostMapping("/end")
    ResponseEntity<AssignmentView> end(@PathVariable AssignmentId id, @Valid @RequestBody EndRequest request) {
        var client = whose.treated(id).client();
        return views.ok(Told.by(() -> endAssignment.end(client, id, request.reason())));
    }

    /**
     * The plan should not have been: what is still to come is withdrawn, what was recorded stays. 409
     * {@code not-in-this-state} when it is over or was declined (definitions, section 1).
     */
    @PostMapping("/cancel")
    ResponseEntity<AssignmentView> cancel(@PathVariable AssignmentId id, @Valid @RequestBody EndRequest request) {
        var client = whose.treated(id).client();
        return views.ok(Told.by(() -> cancelAssignment.cancel(client, id, request.reason())));
    }
}
