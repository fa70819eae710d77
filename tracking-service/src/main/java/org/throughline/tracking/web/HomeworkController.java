package org.throughline.tracking.web;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.OccurrenceId;
import org.throughline.http.Cursor;
import org.throughline.http.Page;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.Records;

/** What there is to do, and what became of it. */
@RestController
@RequestMapping("/api/v1/clients/{client}/homework")
class HomeworkController {

    private final Gate gate;
    private final Occurrences occurrences;
    private final Records records;
    private final Clock clock;

    HomeworkController(Gate gate, Occurrences occurrences, Records records, Clock clock) {
        this.gate = gate;
        this.occurrences = occurrences;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Slots whose due date lies in {@code [from, to)}, the earliest first, with the state they have now (definitions,
     * section 2).
     *
     * @param from first local date, in each slot's own zone; from the beginning where absent
     * @param to local date after the last; to the end where absent
     * @param cursor {@code next} of the page before; 400 {@code cursor} for one of another list
     * @param limit 1 to 200, 50 where absent; 400 {@code limit} otherwise
     */
    @GetMapping
    Page<HomeworkView> homework(
            @PathVariable ClientId client,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var ref = gate.read(client);
        var size = Page.limit(limit);
        var scope = ref.documentPrefix() + "homework";
        var after = Cursor.read(scope, cursor).orElse("");
        var now = clock.instant();
        var found = occurrences.due(ref, from, to).stream()
                .sorted(comparing(HomeworkController::position, Comparator.naturalOrder()))
                .filter(it -> position(it).compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(found, size, it -> HomeworkView.of(it, now), scope, HomeworkController::position);
    }

    /**
     * One slot with all that happened around it: its questions, its review and the ids of every record that belongs to
     * it.
     */
    @GetMapping("/{occurrence}")
    HomeworkDetailView oneHomework(@PathVariable ClientId client, @PathVariable OccurrenceId occurrence) {
        var ref = gate.read(client);
        var slot = occurrences.get(ref, occurrence);
        var belonging = records.of(ref).stream()
                .filter(it -> occurrence.equals(it.belongsTo()))
                .map(HomeworkRecord::id)
                .toList();
        return HomeworkDetailView.of(slot, belonging, clock.instant());
    }

    static String position(Occurrence it) {
        return "%019d/%s".formatted(it.windows().dueAt().toEpochMilli(), it.id());
    }
}
