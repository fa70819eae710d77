package org.throughline.tracking.web;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.http.Cursor;
import org.throughline.http.Page;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.homework.Kept;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.Recorded;
import org.throughline.tracking.homework.Records;

/** Everything a client has recorded, extra practice and predictions too. */
@RestController
class RecordListController {

    private final Gate gate;
    private final Readers readers;
    private final Records records;
    private final Occurrences occurrences;
    private final RequestText text;
    private final Clock clock;

    RecordListController(
            Gate gate, Readers readers, Records records, Occurrences occurrences, RequestText text, Clock clock) {
        this.gate = gate;
        this.readers = readers;
        this.records = records;
        this.occurrences = occurrences;
        this.text = text;
        this.clock = clock;
    }

    /**
     * Everything that was recorded, extra practice and predictions too, the newest first.
     *
     * @param since only what was received from this instant on
     * @param discuss true: only what is to be talked about in the session
     * @param cursor {@code next} of the page before; 400 {@code cursor} for one of another list
     * @param limit 1 to 200, 50 where absent; 400 {@code limit} otherwise
     */
    @GetMapping("/api/v1/clients/{client}/records")
    Page<RecordView> records(
            @PathVariable ClientId client,
            @RequestParam @Nullable Instant since,
            @RequestParam(defaultValue = "false") boolean discuss,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var ref = gate.read(client);
        var size = Page.limit(limit);
        var scope = ref.documentPrefix() + "records";
        var before = Cursor.read(scope, cursor).orElse("~");
        var found = records.of(ref).stream()
                .filter(it -> since == null || !it.receivedAt().isBefore(since))
                .filter(it -> !discuss || it.latest().words().discuss())
                .filter(it -> position(it).compareTo(before) < 0)
                .sorted(comparing(RecordListController::position).reversed())
                .limit(size + 1L)
                .toList();
        var slots = slotsOf(ref, found);
        var own = readers.isAuthor(client);
        var now = clock.instant();
        return Page.of(
                found,
                size,
                it -> RecordView.of(new Recorded(it, slotOf(it, slots)), own, text, now),
                scope,
                RecordListController::position);
    }

    private Map<OccurrenceId, Occurrence> slotsOf(ClientRef ref, List<HomeworkRecord> found) {
        var keys = found.stream()
                .flatMap(it -> Stream.ofNullable(it.belongsTo()))
                .map(it -> new Kept.Key<>(ref, it))
                .distinct()
                .toList();
        return occurrences.findAll(keys).stream().collect(toMap(Occurrence::id, identity()));
    }

    private static @Nullable Occurrence slotOf(HomeworkRecord record, Map<OccurrenceId, Occurrence> slots) {
        return record.belongsTo() == null ? null : slots.get(record.belongsTo());
    }

    private static String position(HomeworkRecord it) {
        return "%019d/%s".formatted(it.receivedAt().toEpochMilli(), it.id());
    }
}
