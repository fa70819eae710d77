package org.throughline.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as RFC 9457 puts it on the wire; never an exception text, never the path that was asked for.
 *
 * @param detail what to do about it
 * @param errors the parts of a body that are wrong; absent otherwise
 * @param reference under which an unexpected failure stands in the log; absent otherwise
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable List<FieldProblem> errors,
        @Nullable String reference) {

    private static final String TYPES = "https://throughline.org/problems/";

    public static ProblemBody of(Problem problem) {
        return of(problem.status(), problem.code(), String.valueOf(problem.getMessage()))
                .withErrors(problem.fields());
    }

    public static ProblemBody of(int status, String code, String detail) {
        var known = HttpStatus.resolve(status);
        var title = known == null ? "Problem" : known.getReasonPhrase();
        return new ProblemBody(TYPES + code, title, status, code, detail, null, null);
    }

    /** 503; goes with a {@code Retry-After}. */
    public static ProblemBody tryAgainLater() {
        return of(503, "try-again-later", "Nothing was stored. Send the same request again later.");
    }

    ProblemBody withErrors(List<FieldProblem> found) {
        return new ProblemBody(type, title, status, code, detail, found.isEmpty() ? null : found, reference);
    }

    ProblemBody withReference(String inLog) {
        return new ProblemBody(type, title, status, code, detail, errors, inLog);
    }

    public ResponseEntity<ProblemBody> asResponse() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    /** For filters, which stand outside of what an exception handler sees. */
    public void writeTo(HttpServletResponse response, JsonMapper json) throws IOException {
        var bytes = json.writeValueAsBytes(this);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
