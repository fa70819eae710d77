package org.throughline.http;

import java.util.List;

/**
 * A refusal that says what to do, told as RFC 9457 {@code application/problem+json} with type
 * {@code https://throughline.org/problems/{code}}.
 *
 * @see FieldProblem for the parts of a body that are wrong
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldProblem> fields;

    private Problem(int status, String code, String message, List<FieldProblem> fields) {
        super(message);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    /** 400: the request as a whole cannot be understood. */
    public static Problem badRequest(String code, String message) {
        return new Problem(400, code, message, List.of());
    }

    /** 404, also for what the caller may not know of. */
    public static Problem notFound() {
        return new Problem(404, "not-found", "There is nothing here that you can see.", List.of());
    }

    /** 409: not in this state. */
    public static Problem conflict(String code, String message) {
        return new Problem(409, code, message, List.of());
    }

    /** 410: it was here, and needs nothing more. */
    public static Problem gone(String code, String message) {
        return new Problem(410, code, message, List.of());
    }

    /** 422: fields are wrong, each with a pointer into the body. */
    public static Problem invalid(List<FieldProblem> fields) {
        return new Problem(422, "invalid", "Some fields need another look.", fields);
    }

    /** 428 or 412: see {@link Preconditions}. */
    static Problem precondition(int status, String code, String message) {
        return new Problem(status, code, message, List.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
