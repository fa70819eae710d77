package org.throughline.tracking.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.QuestionId;
import org.throughline.http.IdempotencyKey;
import org.throughline.tracking.homework.AnswerQuestion;
import org.throughline.tracking.homework.AskQuestion;
import org.throughline.tracking.web.Requests.QuestionTaken;
import org.throughline.tracking.web.Requests.TextSaid;

/** "I don't understand", and the answer. */
@RestController
@RequestMapping("/api/v1/clients/{client}/homework/{occurrence}/questions")
class QuestionsController {

    private final Gate gate;
    private final AskQuestion ask;
    private final AnswerQuestion answer;
    private final Clock clock;

    QuestionsController(Gate gate, AskQuestion ask, AnswerQuestion answer, Clock clock) {
        this.gate = gate;
        this.ask = ask;
        this.answer = answer;
        this.clock = clock;
    }

    /**
     * The client has not understood; asked before the grace is over, it excuses the slot until it is answered
     * (definitions, section 2). At most 2000 characters; 409 {@code too-many-questions} beyond 50 on one slot.
     *
     * @param key names the question: sent again it is asked once; 1 to 128 characters
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    QuestionTaken ask(
            @PathVariable ClientId client,
            @PathVariable OccurrenceId occurrence,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody TextSaid said) {
        var ref = gate.actAs(client);
        var scope = ref.documentPrefix() + "questions/" + occurrence;
        var id = new QuestionId(IdempotencyKey.of(key).idWithin(scope));
        ask.ask(ref, occurrence, id, said.text());
        return new QuestionTaken(id);
    }

    /**
     * The therapist explains; with the last answer the slot is open again if there is time left (definitions, section
     * 2). The first answer stands. At most 2000 characters.
     */
    @PostMapping("/{question}/answer")
    HomeworkDetailView answer(
            @PathVariable ClientId client,
            @PathVariable OccurrenceId occurrence,
            @PathVariable QuestionId question,
            @Valid @RequestBody TextSaid said) {
        var slot = answer.answer(gate.treat(client), occurrence, question, said.text());
        return HomeworkDetailView.of(slot, clock.instant());
    }
}
