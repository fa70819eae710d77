package org.throughline.tracking.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClinicId;
import org.throughline.events.OutageId;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Problem;
import org.throughline.tracking.homework.CountOutage;
import org.throughline.tracking.homework.CountOutage.Hit;
import org.throughline.tracking.homework.Outage;
import org.throughline.tracking.outages.DeclareOutage;
import org.throughline.tracking.outages.OutageCheck;
import org.throughline.tracking.outages.Outages;
import org.throughline.tracking.web.Requests.OutageSaid;

/** Ops say when the platform could not be relied upon; nobody is late for that. */
@RestController
@RequestMapping("/api/v1/outages")
class OutageController {

    private final Gate gate;
    private final CountOutage count;
    private final DeclareOutage declare;
    private final Outages outages;
    private final Clock clock;

    OutageController(Gate gate, CountOutage count, DeclareOutage declare, Outages outages, Clock clock) {
        this.gate = gate;
        this.count = count;
        this.declare = declare;
        this.outages = outages;
        this.clock = clock;
    }

    /**
     * Counts what an outage would excuse, and excuses nothing. For ops and the clinic's admin; 422 {@code invalid}
     * unless it is over, and at most seven days long.
     */
    @PostMapping("/preview")
    Hit previewOutage(@Valid @RequestBody OutageSaid said) {
        var outage = said.outage(gate.operate(said.clinicId()));
        OutageCheck.check(outage, clock.instant());
        return count.count(outage);
    }

    /**
     * Declares an outage: from then on, in the background, every slot without a record whose last moments from due to
     * grace over lay in it is excused with reason OUTAGE, missed or not (definitions, section 3). No rate goes down,
     * and work that comes later beats the excuse. For ops and the clinic's admin; 422 {@code invalid} unless it is
     * over, and at most seven days long.
     *
     * @param key names what the request makes: sent again with the same body it answers the same, with another body 422
     *     {@code idempotency-key-reused}; 1 to 128 characters
     */
    @PostMapping
    ResponseEntity<OutageView> declareOutage(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody OutageSaid said) {
        var outage = said.outage(gate.operate(said.clinicId()));
        var id = new OutageId(IdempotencyKey.of(key).idWithin(gate.caller().clinic() + "/outages"));
        var declared = declare.declare(id, outage, gate.caller().person());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/outages/" + id))
                .body(OutageView.of(declared));
    }

    /**
     * How far the excuses of an outage are: {@code doneAt} and {@code excused} are there when all is done. For ops and
     * the admin of the one clinic that it is about.
     */
    @GetMapping("/{outage}")
    OutageView outage(@PathVariable OutageId outage) {
        var scope = gate.operate(null);
        return outages.find(outage)
                .filter(it -> isWithin(it.outage(), scope))
                .map(OutageView::of)
                .orElseThrow(Problem::notFound);
    }

    private static boolean isWithin(Outage outage, @Nullable ClinicId scope) {
        return scope == null || scope.equals(outage.clinic());
    }
}
