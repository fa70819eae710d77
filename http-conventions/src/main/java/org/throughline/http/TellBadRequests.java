package org.throughline.http;

import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.throughline.events.Id;
import tools.jackson.databind.DatabindException;

/** Tells what is wrong with a request before a service has seen it, without repeating a byte of it. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TellBadRequests {

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return BodyLimit.problem().asResponse();
            }
            if (cause instanceof DatabindException mismatch
                    && !mismatch.getPath().isEmpty()) {
                return ProblemBody.of(Problem.invalid(WrongFields.in(mismatch))).asResponse();
            }
        }
        return of(400, "unreadable", "The body cannot be read: send JSON as the API describes it.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(org.springframework.web.bind.MethodArgumentNotValidException invalid) {
        return ProblemBody.of(Problem.invalid(WrongFields.in(invalid))).asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(HandlerMethodValidationException invalid) {
        return of(400, "parameter", "A parameter is outside of its bounds.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(TypeMismatchException mismatch) {
        var wanted = Optional.<Class<?>>ofNullable(mismatch.getRequiredType()).orElse(Object.class);
        // An id that cannot exist is an id that does not exist.
        return Id.class.isAssignableFrom(wanted)
                ? ProblemBody.of(Problem.notFound()).asResponse()
                : of(400, "parameter", "A parameter is not a " + wanted.getSimpleName() + " in ISO 8601 notation.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(ServletRequestBindingException missing) {
        return of(400, "parameter", "A parameter or header that is needed is missing.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(HttpRequestMethodNotSupportedException method) {
        var allowed = Optional.ofNullable(method.getSupportedHttpMethods()).orElseGet(java.util.Set::of);
        return with(
                of(405, "method-not-allowed", "This method is not offered here."),
                HttpHeaders.ALLOW,
                StringUtils.collectionToCommaDelimitedString(
                        allowed.stream().map(HttpMethod::name).toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(HttpMediaTypeNotSupportedException media) {
        return of(415, "unsupported-media-type", "Send JSON (PATCH: application/merge-patch+json).");
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(HttpMediaTypeNotAcceptableException media) {
        return of(406, "not-acceptable", "The answer is JSON: accept it.");
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemBody> unknown() {
        return ProblemBody.of(Problem.notFound()).asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(ErrorResponseException other) {
        return BareErrors.of(other.getStatusCode().value()).asResponse();
    }

    private static ResponseEntity<ProblemBody> of(int status, String code, String detail) {
        return ProblemBody.of(status, code, detail).asResponse();
    }

    private static ResponseEntity<ProblemBody> with(ResponseEntity<ProblemBody> told, String header, String value) {
        return ResponseEntity.status(told.getStatusCode())
                .headers(it -> it.putAll(told.getHeaders()))
                .header(header, value)
                .body(told.getBody());
    }
}
