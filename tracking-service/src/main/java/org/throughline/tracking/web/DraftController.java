package org.throughline.tracking.web;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.OccurrenceId;
import org.throughline.tracking.homework.Drafts;
import org.throughline.tracking.homework.SaveDraft;
import org.throughline.tracking.homework.UnknownHomework;
import org.throughline.tracking.web.Requests.DraftSaid;

/** Autosave and resume, for the client's eyes only; the last one saved holds. */
@RestController
@RequestMapping("/api/v1/clients/{client}/homework/{occurrence}/draft")
class DraftController {

    private final Gate gate;
    private final SaveDraft save;
    private final Drafts drafts;
    private final RequestText text;

    DraftController(Gate gate, SaveDraft save, Drafts drafts, RequestText text) {
        this.gate = gate;
        this.save = save;
        this.drafts = drafts;
        this.text = text;
    }

    /**
     * Keeps what was typed so far for the client alone, unchecked; the last one saved holds, and typing begins an open
     * slot. 413 above 256 KiB.
     */
    @PutMapping
    DraftView saveDraft(
            @PathVariable ClientId client, @PathVariable OccurrenceId occurrence, @Valid @RequestBody DraftSaid said) {
        return DraftView.of(save.save(gate.actAs(client), occurrence, text.json(said.answers())), text);
    }

    /**
     * What was typed so far, for the client alone. 404 {@code not-found} where nothing was.
     */
    @GetMapping
    DraftView resumeDraft(@PathVariable ClientId client, @PathVariable OccurrenceId occurrence) {
        return drafts.find(gate.actAs(client), occurrence)
                .map(it -> DraftView.of(it, text))
                .orElseThrow(UnknownHomework::new);
    }
}
