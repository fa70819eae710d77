package org.throughline.events;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a request began, wherever else it was recorded: one id from there through all events it led to.
 *
 * @param parent as W3C Trace Context writes it, {@code 00-<trace id>-<parent id>-<flags>}
 */
public record Trace(String parent) {

    /** Under which name log lines carry the id. */
    public static final String LOGGED_AS = "trace.id";

    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** What is not of the form is as good as absent. */
    public static Optional<Trace> read(@Nullable String traceparent) {
        return Optional.ofNullable(traceparent)
                .filter(it -> FORM.matcher(it).matches())
                .map(Trace::new);
    }

    /**
     * @param id 32 hexadecimal digits
     * @param span 16 hexadecimal digits: the part of the trace that what follows belongs to
     * @param recorded whether whoever takes part is to record it
     */
    public static Trace of(String id, String span, boolean recorded) {
        return new Trace("00-" + id + "-" + span + (recorded ? "-01" : "-00"));
    }

    public String id() {
        return parent.substring(3, 35);
    }

    public String span() {
        return parent.substring(36, 52);
    }

    public boolean isRecorded() {
        return (Character.digit(parent.charAt(54), 16) & 1) == 1;
    }
}
