package org.throughline.tracking.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.throughline.http.FieldProblem;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Preconditions;
import org.throughline.http.Problem;
import org.throughline.http.ProblemBody;
import org.throughline.tracking.homework.AlreadyTold;
import org.throughline.tracking.homework.KeyReused;
import org.throughline.tracking.homework.NotPossible;
import org.throughline.tracking.homework.UnknownHomework;
import org.throughline.tracking.homework.WrongEntry;

/** Says what the model refuses, and what to do. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TellModelProblems {

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(UnknownHomework unknown) {
        return ProblemBody.of(Problem.notFound()).asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(NotPossible refused) {
        return ProblemBody.of(Problem.conflict(refused.code(), String.valueOf(refused.getMessage())))
                .asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(KeyReused reused) {
        return ProblemBody.of(IdempotencyKey.reused()).asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(AlreadyTold told) {
        return ProblemBody.of(Preconditions.alreadyThere(
                        "already-told", "Something was told of this slot before: edit that, or send no If-None-Match."))
                .asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(WrongEntry wrong) {
        var fields = wrong.wrongs().stream()
                .map(it -> new FieldProblem(it.pointer(), it.code(), it.message()))
                .toList();
        return ProblemBody.of(Problem.invalid(fields)).asResponse();
    }
}
