package org.throughline.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that arise outside of any operation: told by their status alone. */
@Hidden
@RestController
class BareErrors implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemBody> tell(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return of(status instanceof Integer known ? known : 404).asResponse();
    }

    static ProblemBody of(int status) {
        return switch (status) {
            case 401 -> ProblemBody.of(401, "unauthenticated", "Send a valid bearer token.");
            case 403 -> ProblemBody.of(403, "forbidden", "This is not for you.");
            case 404 -> ProblemBody.of(Problem.notFound());
            case 413 -> BodyLimit.problem();
            default ->
                status < 500
                        ? ProblemBody.of(status, "bad-request", "The request cannot be understood.")
                        : ProblemBody.of(status, "failure", "This is our fault. Try again later.");
        };
    }
}
