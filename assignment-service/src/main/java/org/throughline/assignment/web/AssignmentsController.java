package org.throughline.assignment.web;

import jakarta.validation.Valid;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.assignment.assignments.AssignHomework;
import org.throughline.assignment.assignments.Assignment;
import org.throughline.assignment.assignments.Assignments;
import org.throughline.assignment.assignments.ChangeAssignment;
import org.throughline.assignment.assignments.PreviewChange;
import org.throughline.assignment.assignments.PreviewHomework;
import org.throughline.assignment.slots.Slots;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.http.Cursor;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Page;
import org.throughline.http.Preconditions;

/** What was agreed, over HTTP. */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentsController {

    private final Gate gate;
    private final Whose whose;
    private final Assignments assignments;
    private final Slots slots;
    private final Attending attending;
    private final AssignHomework assignHomework;
    private final PreviewHomework previewHomework;
    private final PreviewChange previewChange;
    private final ChangeAssignment changeAssignment;
    private final AssignmentViews views;

    AssignmentsController(
            Gate gate,
            Whose whose,
            Assignments assignments,
            Slots slots,
            Attending attending,
            AssignHomework assignHomework,
            PreviewHomework previewHomework,
            PreviewChange previewChange,
            ChangeAssignment changeAssignment,
            AssignmentViews views) {
        this.gate = gate;
        this.whose = whose;
        this.assignments = assignments;
        this.slots = slots;
        this.attending = attending;
        this.assignHomework = assignHomework;
        this.previewHomework = previewHomework;
        this.previewChange = previewChange;
        this.changeAssignment = changeAssignment;
        this.views = views;
    }

    /**
     * Assigns homework; its slots of the coming 35 days exist when this answers, or once the client has accepted it
     * (definitions, sections 1 and 2.3). 422 {@code invalid} when a field is wrong, with a pointer to it.
     *
     * @param header names what the request makes: sent again with the same body it answers the same, with another body 422
     *     {@code idempotency-key-reused}; 1 to 128 characters
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AssignmentView> assign(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String header,
            @Valid @RequestBody AssignRequest request) {
        var client = gate.treat(request.clientId());
        var key = IdempotencyKey.of(header);
        var id = new AssignmentId(key.idWithin(client.documentPrefix() + "assignments"));
        var assignment = Told.by(() -> assignHomework.assign(
                        client, id, attending.of(client), request.prescription(), RequestHash.of(key, request)))
                .orElseThrow(IdempotencyKey::reused);
        return views.created(assignment);
    }

    /** Shows the slots that the same request would make, windows and all, and saves nothing. 422 as when assigning. */
    @PostMapping("/preview")
    PreviewView preview(@Valid @RequestBody AssignRequest request) {
        var client = gate.treat(request.clientId());
        return new PreviewView(Told.by(() -> previewHomework.preview(client, request.prescription())).stream()
                .map(SlotView::of)
                .toList());
    }

    /**
     * Lists a client's assignments, the latest first.
     *
     * @param clientId whose
     * @param cursor {@code next} of the page before; 400 when it belongs to another list
     * @param limit 1 to 200, 50 where absent
     */
    @GetMapping
    ResponseEntity<Page<AssignmentView>> assignmentsOf(
            @RequestParam ClientId clientId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var client = gate.read(clientId);
        var size = Page.limit(limit);
        var scope = client.documentPrefix() + "assignments";
        var after = Cursor.read(scope, cursor);
        var all = assignments.of(client);
        var found = all.stream()
                .dropWhile(it -> after.isPresent() && !position(it).equals(after.get()))
                .skip(after.isPresent() ? 1 : 0)
                .limit(size + 1L)
                .toList();
        return views.ok(Page.of(found, size, views::of, scope, AssignmentsController::position));
    }

    /** Shows one assignment; 404 when there is none that the caller may know of. */
    @GetMapping("/{id}")
    ResponseEntity<AssignmentView> assignment(@PathVariable AssignmentId id) {
        return views.ok(whose.read(id));
    }

    /**
     * Lists its slots in the order in which they are due.
     *
     * @param cursor {@code next} of the page before; 400 when it belongs to another list
     * @param limit 1 to 200, 50 where absent
     */
    @GetMapping("/{id}/occurrences")
    Page<SlotView> occurrences(
            @PathVariable AssignmentId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var assignment = whose.read(id);
        var size = Page.limit(limit);
        var scope = assignment.client().documentId(id) + "/occurrences";
        var after = Cursor.read(scope, cursor).orElse("");
        var found = slots.of(assignment.client(), id).stream()
                .map(SlotView::of)
                .filter(it -> place(it).compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(found, size, Function.identity(), scope, AssignmentsController::place);
    }

    /**
     * Shows what the same change would do to the slots of the coming 35 days, and saves nothing. 409
     * {@code not-in-this-state} when the assignment is over, 422 {@code invalid} when a field is wrong.
     */
    @PostMapping("/{id}/preview")
    ChangePreviewView previewChange(@PathVariable AssignmentId id, @Valid @RequestBody AssignmentPatch patch) {
        var client = whose.treated(id).client();
        return ChangePreviewView.of(Told.by(() -> previewChange.preview(client, id, patch.change())));
    }

    /**
     * Changes schedule, windows or dose from a day on (for one slot and those after it, or from today on for all that is
     * not yet done), or words at once. Append-only: what was issued before that day,
     * and what holds a record, stays (definitions, section 2). 409 {@code not-in-this-state} when the assignment is
     * over, 422 {@code invalid} when a field is wrong.
     *
     * @param ifMatch the {@code ETag} of what the caller last saw
     */
    @PatchMapping("/{id}")
    ResponseEntity<AssignmentView> changeAssignment(
            @PathVariable AssignmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AssignmentPatch patch) {
        var assignment = whose.treated(id);
        Preconditions.require(ifMatch, assignment.revision());
        return views.ok(
                Told.by(() -> changeAssignment.change(assignment.client(), id, assignment.revision(), patch.change())));
    }

    private static String position(Assignment assignment) {
        return assignment.id().value();
    }

    private static String place(SlotView slot) {
        return slot.dueAt() + " " + slot.slot();
    }
}
