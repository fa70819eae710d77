package org.throughline.tracking.web;

import static java.util.Comparator.comparing;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.MeasureId;
import org.throughline.http.Cursor;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Page;
import org.throughline.tracking.homework.Treatment;
import org.throughline.tracking.homework.Treatments;
import org.throughline.tracking.measures.CompleteMeasure;
import org.throughline.tracking.measures.CrisisResources;
import org.throughline.tracking.measures.Measure;
import org.throughline.tracking.measures.Measures;
import org.throughline.tracking.web.Requests.MeasureSaid;

/** Symptom questionnaires. */
@RestController
@RequestMapping("/api/v1/clients/{client}/measures")
class MeasuresController {

    private final Gate gate;
    private final CompleteMeasure complete;
    private final Measures measures;
    private final Treatments treatments;
    private final CrisisResources crisis;

    MeasuresController(
            Gate gate, CompleteMeasure complete, Measures measures, Treatments treatments, CrisisResources crisis) {
        this.gate = gate;
        this.complete = complete;
        this.measures = measures;
        this.treatments = treatments;
        this.crisis = crisis;
    }

    /**
     * Scores a questionnaire that the client filled in (definitions, section 7); the score is absent when an item was
     * left out. An alarming answer is flagged to the care team and answered with numbers to call: nobody watches
     * entries live. 422 {@code invalid} for another count of answers or one that is not offered.
     *
     * @param key names what the request makes: sent again with the same body it answers the same, with another body 422
     *     {@code idempotency-key-reused}; 1 to 128 characters
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeasureView completeMeasure(
            @PathVariable ClientId client,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MeasureSaid said) {
        var ref = gate.actAs(client);
        var id = new MeasureId(IdempotencyKey.of(key).idWithin(ref.documentPrefix() + "measures"));
        return view(ref, complete.complete(ref, id, said.instrument(), said.answers()));
    }

    /**
     * Questionnaires that were filled in, the newest first.
     *
     * @param cursor {@code next} of the page before; 400 {@code cursor} for one of another list
     * @param limit 1 to 200, 50 where absent; 400 {@code limit} otherwise
     */
    @GetMapping
    Page<MeasureView> measures(
            @PathVariable ClientId client,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var ref = gate.read(client);
        var size = Page.limit(limit);
        var scope = ref.documentPrefix() + "measures";
        var before = Cursor.read(scope, cursor).orElse("~");
        var found = measures.of(ref).stream()
                .sorted(comparing(MeasuresController::position).reversed())
                .filter(it -> position(it).compareTo(before) < 0)
                .limit(size + 1L)
                .toList();
        return Page.of(found, size, it -> view(ref, it), scope, MeasuresController::position);
    }

    private MeasureView view(ClientRef ref, Measure measure) {
        var zone = treatments.find(ref, ref.client()).map(Treatment::zone).orElse(null);
        return MeasureView.of(measure, crisis.near(zone));
    }

    private static String position(Measure it) {
        return "%019d/%s".formatted(it.completedAt().toEpochMilli(), it.id());
    }
}
