package org.throughline.tracking.web;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RecordId;
import org.throughline.http.Cursor;
import org.throughline.http.Page;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.Records;

/** All slots of a client with all that happened around them, for whoever takes everything along. */
@RestController
class StoriesController {

    private final Gate gate;
    private final Occurrences occurrences;
    private final Records records;
    private final Clock clock;

    StoriesController(Gate gate, Occurrences occurrences, Records records, Clock clock) {
        this.gate = gate;
        this.occurrences = occurrences;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Every slot of a client, the earliest first, each with its questions, its review and the ids of the records that
     * belong to it; meant for an export (product, capability 78).
     *
     * @param cursor {@code next} of the page before; 400 {@code cursor} for one of another list
     * @param limit 1 to 200, 50 where absent; 400 {@code limit} otherwise
     */
    @GetMapping("/api/v1/clients/{client}/stories")
    Page<HomeworkDetailView> stories(
            @PathVariable ClientId client,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var ref = gate.read(client);
        var size = Page.limit(limit);
        var scope = ref.documentPrefix() + "stories";
        var after = Cursor.read(scope, cursor).orElse("");
        var now = clock.instant();
        Map<OccurrenceId, List<RecordId>> belonging = records.of(ref).stream()
                .filter(it -> it.belongsTo() != null)
                .collect(Collectors.groupingBy(
                        it -> Objects.requireNonNull(it.belongsTo()),
                        Collectors.mapping(HomeworkRecord::id, Collectors.toList())));
        var found = occurrences.of(ref).stream()
                .filter(it -> HomeworkController.position(it).compareTo(after) > 0)
                .sorted(comparing(HomeworkController::position))
                .limit(size + 1L)
                .toList();
        return Page.of(
                found,
                size,
                it -> HomeworkDetailView.of(it, belonging.getOrDefault(it.id(), List.of()), now),
                scope,
                HomeworkController::position);
    }
}
