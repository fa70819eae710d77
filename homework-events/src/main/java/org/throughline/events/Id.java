package org.throughline.events;

import java.util.regex.Pattern;

/** A pseudonymous name of something; safe in URLs, headers and document keys. */
public interface Id {

    String value();

    /** 1 to 64 letters, digits, hyphens and underscores; anything else is an {@link IllegalArgumentException}. */
    static void require(String what, String value) {
        if (value == null || !Form.SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be 1 to 64 letters, digits, hyphens or underscores");
        }
    }

    /** Kept apart so that the interface shows no constant. */
    final class Form {
        private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        private Form() {}
    }
}
