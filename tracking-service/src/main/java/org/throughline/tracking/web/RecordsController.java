package org.throughline.tracking.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.RecordId;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Preconditions;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.RecordHomework;
import org.throughline.tracking.homework.Recorded;
import org.throughline.tracking.homework.SkipHomework;
import org.throughline.tracking.homework.UsualPrivacy;
import org.throughline.tracking.homework.Wrong;
import org.throughline.tracking.homework.WrongEntry;

/** The client says what happened, or that it did not. */
@RestController
@RequestMapping("/api/v1/clients/{client}/homework/{occurrence}")
class RecordsController {

    private final Gate gate;
    private final Occurrences occurrences;
    private final RecordHomework record;
    private final SkipHomework skip;
    private final UsualPrivacy usual;
    private final RequestText text;
    private final Clock clock;

    RecordsController(
            Gate gate,
            Occurrences occurrences,
            RecordHomework record,
            SkipHomework skip,
            UsualPrivacy usual,
            RequestText text,
            Clock clock) {
        this.gate = gate;
        this.occurrences = occurrences;
        this.record = record;
        this.skip = skip;
        this.usual = usual;
        this.text = text;
        this.clock = clock;
    }

    /**
     * The client says what they did. The record resolves the slot in whose window the work was performed, which may be
     * another one of the plan than the one named, or is extra practice (definitions, section 2.2); within 72 hours it
     * counts as on time when it was. The care team sees as much of it as {@code privacy} says, else as the template
     * says. 422 {@code invalid} for numbers out of range and for answers that do not fit the worksheet, 409
     * {@code not-open-yet} for a prediction before the slot opens, 503 while the template cannot be had.
     *
     * @param key names what the request makes: sent again with the same body it answers the same, with another body 422
     *     {@code idempotency-key-reused}; 1 to 128 characters
     * @param first {@code *}: only if nothing else was told of the named slot before, else 412 {@code already-told} and
     *     nothing is kept; absent: what comes second finds another slot or is extra practice
     */
    @PostMapping("/records")
    ResponseEntity<RecordedView> record(
            @PathVariable ClientId client,
            @PathVariable OccurrenceId occurrence,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String first,
            @Valid @RequestBody RecordRequest request) {
        var ref = gate.actAs(client);
        requireWork(request);
        var onlyIfFirst = Preconditions.onlyIfFirst(first);
        var slot = occurrences.get(ref, occurrence);
        var privacy = request.privacy() == null ? usual.of(slot) : request.privacy();
        var said = request.submission(text, clock.instant(), privacy);
        var id = idOf(ref, key);
        return created(onlyIfFirst ? record.recordFirst(slot, id, said) : record.record(slot, id, said));
    }

    /**
     * Not this time, with a reason: an honest no counts as showing up (definitions, section 2.1), also in advance.
     * Once the time is over it is kept as the reason of the miss. 409 {@code not-open} where the slot is settled
     * otherwise.
     *
     * @param key names what the request makes: sent again with the same body it answers the same, with another body 422
     *     {@code idempotency-key-reused}; 1 to 128 characters
     */
    @PostMapping("/skip")
    ResponseEntity<RecordedView> skip(
            @PathVariable ClientId client,
            @PathVariable OccurrenceId occurrence,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SkipRequest request) {
        var ref = gate.actAs(client);
        return created(skip.skip(ref, occurrence, idOf(ref, key), request.submission(text, clock.instant())));
    }

    static void requireWork(RecordRequest request) {
        if (request.outcome() == null || request.outcome() == Outcome.SKIPPED || request.reason() != null) {
            throw new WrongEntry(List.of(
                    new Wrong("/outcome", "required", "Say COMPLETED, PARTIAL or ADAPTED; for a no there is skip.")));
        }
    }

    private ResponseEntity<RecordedView> created(Recorded recorded) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.ETAG, RecordController.etag(recorded.record()))
                .body(RecordedView.of(recorded, clock.instant()));
    }

    private static RecordId idOf(ClientRef ref, @Nullable String key) {
        return new RecordId(IdempotencyKey.of(key).idWithin(ref.documentPrefix() + "records"));
    }
}
