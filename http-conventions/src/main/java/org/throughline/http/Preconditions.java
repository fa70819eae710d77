package org.throughline.http;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Revision;

/** {@code ETag} and {@code If-Match}: nobody overwrites what they have not seen. */
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
}
