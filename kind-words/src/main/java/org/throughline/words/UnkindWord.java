package org.throughline.words;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word that shames.
 *
 * @param from where it begins to be too much
 * @param why what it does to somebody who is tired or ashamed, and what to say instead
 */
public record UnkindWord(Locale language, Where from, Pattern pattern, String why) {

    /** @param line language, where, pattern and why, with tabs between */
    static UnkindWord of(String line) {
        var parts = line.split("\t");
        if (parts.length != 4) {
            throw new IllegalArgumentException("A word needs language, where, pattern and why: " + line);
        }
        return new UnkindWord(
                Locale.of(parts[0]),
                Where.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                Pattern.compile(
                        "(?<!\\p{L})(" + parts[2] + ")(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                parts[3]);
    }

    boolean counts(Locale spoken, Where where) {
        return language.getLanguage().equals(spoken.getLanguage()) && from.compareTo(where) <= 0;
    }
}
