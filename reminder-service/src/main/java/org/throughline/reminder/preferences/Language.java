package org.throughline.reminder.preferences;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the messages are written in. */
public enum Language {
    EN,
    DE;

    public static Optional<Language> coded(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findAny();
    }

    /** As in {@code en}, {@code de}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
