package org.throughline.http;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Revision;

/** {@code ETag}, {@code If-Match} and {@code If-None-Match}: nobody overwrites or doubles what they have not seen. */
public final class Preconditions {

    private Preconditions() {}

    public static String etag(Revision revision) {
        return "\"" + revision.version() + "\"";
    }

    /** 428 without the header, 412 when the resource has moved on. */
    public static void require(@Nullable String ifMatch, Revision revision) {
        if (ifMatch == null) {
            throw Problem.precondition(428, "if-match-required", "Send If-Match with the ETag you last saw.");
        }
        if (!ifMatch.equals(etag(revision))) {
            throw Problem.precondition(412, "stale", "It has changed since you read it: read it again.");
        }
    }

    /** {@code If-None-Match: *} asks for what is made to be the first. 400 for any other value. */
    public static boolean onlyIfFirst(@Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.equals("*")) {
            throw Problem.badRequest("if-none-match", "If-None-Match takes * here, and nothing else.");
        }
        return ifNoneMatch != null;
    }

    /** 412: it is not the first. */
    public static Problem alreadyThere(String code, String whatToDo) {
        return Problem.precondition(412, code, whatToDo);
    }
}
