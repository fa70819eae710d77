package org.throughline.tracking.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.FillIn;
import org.throughline.access.Gate;
import org.throughline.events.RecordId;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Problem;
import org.throughline.http.ProblemBody;
import org.throughline.tracking.homework.AnswerByLink;
import org.throughline.tracking.homework.NotPossible;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.Submission;
import org.throughline.tracking.homework.UsualPrivacy;

/** Whoever holds the link of a message says once how it went, without a log-in, and reads nothing back. */
@RestController
@RequestMapping("/api/v1/link")
class ByLinkController {

    private final Gate gate;
    private final Occurrences occurrences;
    private final AnswerByLink answering;
    private final UsualPrivacy usual;
    private final RequestText text;
    private final Clock clock;

    ByLinkController(
            Gate gate,
            Occurrences occurrences,
            AnswerByLink answering,
            UsualPrivacy usual,
            RequestText text,
            Clock clock) {
        this.gate = gate;
        this.occurrences = occurrences;
        this.answering = answering;
        this.usual = usual;
        this.text = text;
        this.clock = clock;
    }

    /**
     * What a form needs to know of the slot; the bearer token is the link itself. Looking uses nothing up. 410
     * {@code already-told} once something was said about it, here or after a log-in, 410 {@code not-needed} when nothing is
     * expected any more, 404 {@code not-found} for whatever is not a link or not any more.
     */
    @GetMapping("/slot")
    ByLink.SlotView slot() {
        var link = gate.fillIn();
        return ByLink.SlotView.of(answering.waiting(link.client(), link.occurrence(), answer(link)), clock.instant());
    }

    /**
     * What was done, as a record of now; the bearer token is the link itself. One answer per slot, which the link names, so
     * no {@code Idempotency-Key} is needed: the same body again answers the same, another one 410 {@code already-told}. The
     * care team sees as much of it as the template says. 410 and 404 as for the slot, 422 {@code invalid} for numbers out of
     * range and answers that do not fit the worksheet, 503 while the template cannot be had.
     */
    @PostMapping("/record")
    @ResponseStatus(HttpStatus.CREATED)
    ByLink.Taken recordByLink(@Valid @RequestBody ByLink.Work work) {
        var link = gate.fillIn();
        var request = work.request();
        RecordsController.requireWork(request);
        var slot = occurrences.get(link.client(), link.occurrence());
        return taken(link, request.submission(text, clock.instant(), usual.of(slot)));
    }

    /**
     * Not this time, with a reason; the bearer token is the link itself. One answer per slot: the same body again answers
     * the same, another one 410 {@code already-told}. 410 and 404 as for the slot.
     */
    @PostMapping("/skip")
    @ResponseStatus(HttpStatus.CREATED)
    ByLink.Taken skipByLink(@Valid @RequestBody ByLink.No no) {
        return taken(gate.fillIn(), no.request().submission(text, clock.instant()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> over(NotPossible why) {
        return ProblemBody.of(Problem.gone(why.code(), String.valueOf(why.getMessage())))
                .asResponse();
    }

    private ByLink.Taken taken(FillIn link, Submission said) {
        var recorded = answering.answer(link.client(), link.occurrence(), answer(link), said);
        return new ByLink.Taken(recorded.record().outcome());
    }

    /** All links to a slot make the same record. */
    private static RecordId answer(FillIn link) {
        return new RecordId(new IdempotencyKey(link.occurrence().value())
                .idWithin(link.client().documentPrefix() + "by-link"));
    }
}
