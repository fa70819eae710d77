package org.throughline.reminder.preferences;

import java.util.Locale;

/** What the messages are written in. */
public enum Language {
    EN,
    DE;

    /** As in {@code en}, {@code de}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
