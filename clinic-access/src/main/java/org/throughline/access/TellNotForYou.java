package org.throughline.access;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.throughline.http.Problem;
import org.throughline.http.ProblemBody;

/** What is not for the caller reads, to the byte, like what does not exist. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TellNotForYou {

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(NotForYou refused) {
        return ProblemBody.of(Problem.notFound()).asResponse();
    }
}
