package org.throughline.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TryAgainLater;

/** Tells what the services themselves refuse. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TellProblems {

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(Problem problem) {
        return ProblemBody.of(problem).asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(StaleAggregate stale) {
        return ProblemBody.of(Problem.conflict("conflict", "Somebody changed it at the same time: read it again."))
                .asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(TryAgainLater later) {
        return unavailable(Math.max(1, later.after().toSeconds()));
    }

    static ResponseEntity<ProblemBody> unavailable(long seconds) {
        var body = ProblemBody.tryAgainLater();
        return ResponseEntity.status(503)
                .headers(it -> it.putAll(body.asResponse().getHeaders()))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(body);
    }
}
