package org.throughline.tracking.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.Outcome;
import org.throughline.events.RecordId;
import org.throughline.events.Revision;
import org.throughline.http.Preconditions;
import org.throughline.tracking.homework.EditRecord;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.Recorded;
import org.throughline.tracking.homework.Records;
import org.throughline.tracking.homework.UnknownHomework;
import org.throughline.tracking.homework.Wrong;
import org.throughline.tracking.homework.WrongEntry;

/** One record: read, and said better. */
@RestController
@RequestMapping("/api/v1/clients/{client}/records/{record}")
class RecordController {

    private final Gate gate;
    private final Readers readers;
    private final Records records;
    private final Occurrences occurrences;
    private final EditRecord edit;
    private final RequestText text;
    private final Clock clock;

    RecordController(
            Gate gate,
            Readers readers,
            Records records,
            Occurrences occurrences,
            EditRecord edit,
            RequestText text,
            Clock clock) {
        this.gate = gate;
        this.readers = readers;
        this.records = records;
        this.occurrences = occurrences;
        this.edit = edit;
        this.text = text;
        this.clock = clock;
    }

    /**
     * A record with all of its versions. The care team sees as much of it as the client shows (product, capability
     * 79): with DONE_ONLY that it was done, with SUMMARY no words and no answers.
     */
    @GetMapping
    ResponseEntity<RecordView> readRecord(@PathVariable ClientId client, @PathVariable RecordId record) {
        var ref = gate.read(client);
        var found = find(ref, record);
        var slot = found.belongsTo() == null ? null : occurrences.get(ref, found.belongsTo());
        return answer(new Recorded(found, slot), client);
    }

    /**
     * The client says it better; what was said before is kept, and the slot follows the latest version without
     * becoming late or early by it (definitions, section 2.2). 409 {@code says-why-it-was-missed} for the reason of a
     * miss, which is no record of work, 409 {@code extra-is-work} for a no to extra practice, 422 {@code invalid} for
     * what does not fit the worksheet, and 503 while the worksheet cannot be had.
     *
     * @param ifMatch the {@code ETag} of what the client last saw; not needed to say the same again
     */
    @PutMapping
    ResponseEntity<RecordView> editRecord(
            @PathVariable ClientId client,
            @PathVariable RecordId record,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RecordRequest request) {
        var ref = gate.actAs(client);
        var found = find(ref, record);
        if (request.outcome() == null || (request.outcome() == Outcome.SKIPPED) != (request.reason() != null)) {
            throw new WrongEntry(
                    List.of(new Wrong("/outcome", "required", "Say what happened; SKIPPED goes with a reason.")));
        }
        var latest = found.latest();
        var said = request.submission(
                text, latest.entry().performedAt(), latest.words().privacy());
        if (ifMatch == null || !found.saysTheSameAs(said)) {
            Preconditions.require(ifMatch, revision(found));
        }
        return answer(edit.edit(ref, record, found.versions().size(), said), client);
    }

    static String etag(HomeworkRecord record) {
        return Preconditions.etag(revision(record));
    }

    private static Revision revision(HomeworkRecord record) {
        return new Revision(record.versions().size(), 0);
    }

    private HomeworkRecord find(ClientRef ref, RecordId record) {
        return records.find(ref, record).orElseThrow(UnknownHomework::new);
    }

    private ResponseEntity<RecordView> answer(Recorded recorded, ClientId client) {
        var own = readers.isAuthor(client);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, etag(recorded.record()))
                .body(RecordView.of(recorded, own, text, clock.instant()));
    }
}
