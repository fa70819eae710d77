package org.throughline.assignment.catalogue;

import java.util.stream.Stream;
import org.throughline.http.FieldProblem;

/** Whether words are there and not too many. */
final class Lengths {

    private Lengths() {}

    /** Neither blank nor longer than {@code max} characters. */
    static Stream<FieldProblem> words(String pointer, String words, int max) {
        if (words.isBlank()) {
            return Stream.of(new FieldProblem(pointer, "required", "Needs some words."));
        }
        return words.length() > max
                ? Stream.of(new FieldProblem(pointer, "too-long", "Use at most " + max + " characters."))
                : Stream.empty();
    }

    /** Not more than {@code max} of them. */
    static Stream<FieldProblem> count(String pointer, int size, int max) {
        return size > max
                ? Stream.of(new FieldProblem(pointer, "too-many", "Use at most " + max + "."))
                : Stream.empty();
    }
}
