package org.throughline.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads a text for somebody who is tired or ashamed. The words stand in {@code kind-words/unkind.tsv}. */
public final class KindWords {

    private static final List<UnkindWord> WORDS = read();

    private KindWords() {}

    /** What was said, and why not to say it. */
    public record Found(String said, String why) {}

    /** Everything in the text that shames; empty where all is well. */
    public static List<Found> unkind(Locale language, Where where, String text) {
        return WORDS.stream()
                .filter(it -> it.counts(language, where))
                .flatMap(word -> word.pattern().matcher(text).results().map(it -> new Found(it.group(), word.why())))
                .toList();
    }

    private static List<UnkindWord> read() {
        var file = Objects.requireNonNull(KindWords.class.getResourceAsStream("/kind-words/unkind.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(UnkindWord::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
