package org.throughline.assignment.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.assignment.assignments.MoveSlot;
import org.throughline.assignment.assignments.TakeOutSlot;
import org.throughline.assignment.assignments.TryAgainThisWeek;
import org.throughline.events.AssignmentId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RescheduleReason;

/** What is decided for one slot alone, over HTTP; for this slot and those after it there is the change of the plan. */
@RestController
@RequestMapping("/api/v1/assignments/{id}/occurrences/{occurrenceId}")
class OneSlotController {

    private final Gate gate;
    private final Whose whose;
    private final MoveSlot moveSlot;
    private final TakeOutSlot takeOutSlot;
    private final TryAgainThisWeek tryAgainThisWeek;

    OneSlotController(
            Gate gate, Whose whose, MoveSlot moveSlot, TakeOutSlot takeOutSlot, TryAgainThisWeek tryAgainThisWeek) {
        this.gate = gate;
        this.whose = whose;
        this.moveSlot = moveSlot;
        this.takeOutSlot = takeOutSlot;
        this.tryAgainThisWeek = tryAgainThisWeek;
    }

    /**
     * Moves this slot alone to another day or time; its key stays, and no later change of plan, zone or sessions moves it
     * back (RFC 5545, RECURRENCE-ID). What was open stays open. A client moves within {@code movableByDays} of the day
     * that the plan has for it. 409 {@code settled} when it holds a record or its time is over, 409
     * {@code not-in-this-state} when the plan is over, 422 {@code invalid} when it cannot be moved there.
     */
    @PostMapping("/move")
    SlotView move(
            @PathVariable AssignmentId id, @PathVariable OccurrenceId occurrenceId, @RequestBody MoveRequest request) {
        var byClient = gate.caller().is(Role.CLIENT);
        var client = (byClient ? whose.own(id) : whose.treated(id)).client();
        var reason = byClient ? RescheduleReason.MOVED_BY_CLIENT : RescheduleReason.PLAN_CHANGED;
        return SlotView.of(Told.by(() -> moveSlot.move(client, id, occurrenceId, request.to(), reason)));
    }

    /**
     * Takes this slot alone out of the plan for good: it is withdrawn and not issued again (RFC 5545, EXDATE). Asked twice,
     * it is taken out once. 409 {@code settled} when it holds a record or its time is over, 409 {@code not-in-this-state}
     * when the plan is over.
     */
    @PostMapping("/take-out")
    SlotView takeOut(@PathVariable AssignmentId id, @PathVariable OccurrenceId occurrenceId) {
        var client = whose.treated(id).client();
        return SlotView.of(Told.by(() -> takeOutSlot.takeOut(client, id, occurrenceId)));
    }

    /**
     * The client tries again what is over without work, before the next session and at the latest until Monday, in
     * a slot of its own. Asked twice, the first answer holds; 409 {@code still-open} while the slot can still be done or
     * when it was, 409 {@code not-in-this-state} unless the plan is ACTIVE.
     */
    @PostMapping("/try-again")
    @ResponseStatus(HttpStatus.CREATED)
    SlotView tryAgain(@PathVariable AssignmentId id, @PathVariable OccurrenceId occurrenceId) {
        var client = whose.own(id).client();
        return SlotView.of(Told.by(() -> tryAgainThisWeek.again(client, id, occurrenceId)));
    }
}
