package org.throughline.http;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells that it is our fault: a database that is away, or what nobody expected; the text stays in the log. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class TellFailures {

    private static final Logger log = LoggerFactory.getLogger(TellFailures.class);

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(DataIntegrityViolationException raced) {
        return ProblemBody.of(Problem.conflict("conflict", "Somebody changed it at the same time: read it again."))
                .asResponse();
    }

    @ExceptionHandler({
        MongoException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        UncategorizedDataAccessException.class
    })
    ResponseEntity<ProblemBody> databaseAway(Exception failure) {
        log.warn("The database did not answer: {}", failure.getClass().getSimpleName());
        return TellProblems.unavailable(2);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(Exception unexpected) {
        var reference = UuidCreator.getTimeOrderedEpoch().toString();
        log.error("Unexpected failure {}", reference, unexpected);
        return BareErrors.of(500).withReference(reference).asResponse();
    }
}
