package org.throughline.tracking.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.OccurrenceId;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.ReportBarrier;
import org.throughline.tracking.homework.ReviewHomework;
import org.throughline.tracking.homework.StartHomework;
import org.throughline.tracking.web.Requests.BarrierSaid;
import org.throughline.tracking.web.Requests.RatingsSaid;

/** What is said about a slot besides recording it. */
@RestController
@RequestMapping("/api/v1/clients/{client}/homework/{occurrence}")
class SlotController {

    private final Gate gate;
    private final StartHomework start;
    private final ReportBarrier barrier;
    private final ReviewHomework review;
    private final Clock clock;

    SlotController(Gate gate, StartHomework start, ReportBarrier barrier, ReviewHomework review, Clock clock) {
        this.gate = gate;
        this.start = start;
        this.barrier = barrier;
        this.review = review;
        this.clock = clock;
    }

    /**
     * The client begins; to begin twice is to begin. 409 {@code not-open-yet} before the slot opens, unless early work
     * is allowed, and 409 {@code not-open} once it is settled (definitions, section 2).
     */
    @PostMapping("/start")
    HomeworkView start(@PathVariable ClientId client, @PathVariable OccurrenceId occurrence) {
        return view(start.start(gate.actAs(client), occurrence));
    }

    /**
     * What got in the way of a missed slot, which stays missed; received before {@code lateUntil} it counts as showing
     * up (definitions, section 2.4). 409 {@code not-missed} otherwise.
     */
    @PostMapping("/barrier")
    HomeworkView barrier(
            @PathVariable ClientId client,
            @PathVariable OccurrenceId occurrence,
            @Valid @RequestBody BarrierSaid said) {
        return view(barrier.report(gate.actAs(client), occurrence, said.reason()));
    }

    /**
     * The therapist rates recorded work, each rating 0 to 4 (definitions, section 3); the latest review holds. 422
     * {@code invalid} for another number, 409 {@code no-work-yet} where none is recorded.
     */
    @PostMapping("/review")
    HomeworkView review(
            @PathVariable ClientId client,
            @PathVariable OccurrenceId occurrence,
            @Valid @RequestBody RatingsSaid said) {
        var ref = gate.treat(client);
        return view(review.review(ref, occurrence, gate.caller().asTherapist(), said.ratings()));
    }

    private HomeworkView view(Occurrence slot) {
        return HomeworkView.of(slot, clock.instant());
    }
}
