package org.throughline.assignment.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.assignment.assignments.BeginDraft;
import org.throughline.assignment.assignments.DiscardDraft;
import org.throughline.assignment.assignments.Draft;
import org.throughline.assignment.assignments.Drafts;
import org.throughline.assignment.assignments.GiveOutDraft;
import org.throughline.assignment.assignments.RewriteDraft;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.http.FieldProblem;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Page;
import org.throughline.http.Preconditions;
import org.throughline.http.Problem;

/** Assignments that are still being written, over HTTP; only whoever treats the client knows of them. */
@RestController
@RequestMapping("/api/v1/clients/{clientId}/drafts")
class DraftsController {

    private final Gate gate;
    private final Attending attending;
    private final Drafts drafts;
    private final BeginDraft beginDraft;
    private final RewriteDraft rewriteDraft;
    private final DiscardDraft discardDraft;
    private final GiveOutDraft giveOutDraft;
    private final AssignmentViews views;

    DraftsController(
            Gate gate,
            Attending attending,
            Drafts drafts,
            BeginDraft beginDraft,
            RewriteDraft rewriteDraft,
            DiscardDraft discardDraft,
            GiveOutDraft giveOutDraft,
            AssignmentViews views) {
        this.gate = gate;
        this.attending = attending;
        this.drafts = drafts;
        this.beginDraft = beginDraft;
        this.rewriteDraft = rewriteDraft;
        this.discardDraft = discardDraft;
        this.giveOutDraft = giveOutDraft;
        this.views = views;
    }

    /**
     * Keeps an assignment that is not ready yet: it has no slots, nobody is told, and the client gets 404 for it
     * (definitions, section 1). Goal and schedule may still be missing. 422 {@code invalid} when a field is wrong, 409
     * {@code too-many-drafts} beyond 50 open ones.
     *
     * @param header names what the request makes: sent again with the same body it answers the same, with another body 422
     *     {@code idempotency-key-reused}; 1 to 128 characters
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DraftView> begin(
            @PathVariable ClientId clientId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String header,
            @Valid @RequestBody AssignRequest request) {
        var client = treated(clientId, request);
        var key = IdempotencyKey.of(header);
        var id = new AssignmentId(key.idWithin(client.documentPrefix() + "drafts"));
        var draft = Told.by(() -> beginDraft.begin(
                        client, id, attending.of(client), request.prescription(), RequestHash.of(key, request)))
                .orElseThrow(IdempotencyKey::reused);
        return ResponseEntity.created(URI.create("/api/v1/clients/" + clientId + "/drafts/" + id))
                .eTag(Preconditions.etag(draft.revision()))
                .body(DraftView.of(draft));
    }

    /** Lists the open drafts of a client, the latest first; at most 50, so all on one page. */
    @GetMapping
    Page<DraftView> openDrafts(@PathVariable ClientId clientId) {
        return new Page<>(
                drafts.openOf(gate.treat(clientId)).stream().map(DraftView::of).toList(), null);
    }

    /** Shows a draft; 404 when it was given out or discarded. */
    @GetMapping("/{draftId}")
    ResponseEntity<DraftView> draft(@PathVariable ClientId clientId, @PathVariable AssignmentId draftId) {
        return ok(open(gate.treat(clientId), draftId));
    }

    /**
     * Writes a draft anew, as a whole: what the body leaves out is no longer in it. 404 when it was given out or
     * discarded, 422 {@code invalid} when a field is wrong.
     *
     * @param ifMatch the {@code ETag} of what the caller last saw
     */
    @PutMapping("/{draftId}")
    ResponseEntity<DraftView> rewrite(
            @PathVariable ClientId clientId,
            @PathVariable AssignmentId draftId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AssignRequest request) {
        var client = treated(clientId, request);
        var draft = open(client, draftId);
        Preconditions.require(ifMatch, draft.revision());
        return ok(Told.by(() -> rewriteDraft.rewrite(client, draftId, draft.revision(), request.prescription())));
    }

    /** Throws a draft away; nothing of what was written is kept. 404 when it was given out or discarded already. */
    @DeleteMapping("/{draftId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable ClientId clientId, @PathVariable AssignmentId draftId) {
        var client = gate.treat(clientId);
        Told.by(() -> {
            discardDraft.discard(client, draftId);
            return draftId;
        });
    }

    /**
     * Makes it an assignment of the same id, which is then PROPOSED or ACTIVE as its acceptance says (definitions,
     * section 1). Asked twice, it is given out once. 422 {@code invalid} as when assigning, with a pointer into what was
     * written; the draft stays then.
     */
    @PostMapping("/{draftId}/give-out")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AssignmentView> giveOut(@PathVariable ClientId clientId, @PathVariable AssignmentId draftId) {
        var client = gate.treat(clientId);
        return views.created(Told.by(() -> giveOutDraft.giveOut(client, draftId)));
    }

    private ClientRef treated(ClientId client, AssignRequest request) {
        var treated = gate.treat(client);
        if (!request.clientId().equals(client)) {
            throw Problem.invalid(List.of(
                    new FieldProblem("/clientId", "another-client", "Name the client whose drafts these are.")));
        }
        return treated;
    }

    private Draft open(ClientRef client, AssignmentId id) {
        return drafts.find(client, id).filter(Draft::isOpen).orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<DraftView> ok(Draft draft) {
        return ResponseEntity.ok().eTag(Preconditions.etag(draft.revision())).body(DraftView.of(draft));
    }
}
