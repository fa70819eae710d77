package org.throughline.portal.client.homework;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Four ways in which it can have gone, none better than another. */
enum How {
    DONE,
    SMALLER,
    DIFFERENTLY,
    NOT_THIS_TIME;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static How of(@Nullable String code) {
        return Stream.of(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(DONE);
    }
}
