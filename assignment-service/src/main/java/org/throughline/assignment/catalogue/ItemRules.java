package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.http.FieldProblem;

/** What one item has to satisfy whatever stands around it. */
final class ItemRules {

    private static final Pattern OPTION_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final int LONGEST_ANSWER = 20_000;

    private ItemRules() {}

    static Stream<FieldProblem> problems(String pointer, WorksheetItem item) {
        return Stream.of(
                        Lengths.words(pointer + "/text", item.text(), 1000),
                        only(
                                pointer + "/items",
                                item.type() == ItemType.GROUP,
                                !item.items().isEmpty()),
                        only(
                                pointer + "/options",
                                item.type() == ItemType.CHOICE,
                                !item.options().isEmpty()),
                        bounds(pointer, item),
                        maxLength(pointer + "/maxLength", item),
                        options(pointer + "/options", item.options()),
                        asked(pointer, item))
                .flatMap(Function.identity());
    }

    /** A group has items and nothing else has; a choice has options and nothing else has. */
    private static Stream<FieldProblem> only(String pointer, boolean expected, boolean there) {
        if (expected == there) {
            return Stream.empty();
        }
        return Stream.of(
                expected
                        ? new FieldProblem(pointer, "required", "This type needs some.")
                        : new FieldProblem(pointer, "unexpected", "This type has none."));
    }

    private static Stream<FieldProblem> bounds(String pointer, WorksheetItem item) {
        var min = item.min();
        var max = item.max();
        if (!item.type().isNumber()) {
            return Stream.concat(unexpected(pointer + "/min", min), unexpected(pointer + "/max", max));
        }
        if (tooFar(min) || tooFar(max)) {
            return Stream.of(new FieldProblem(pointer, "out-of-range", "Bounds lie within a billion."));
        }
        if (min != null && max != null) {
            return min < max || (min.equals(max) && item.type() != ItemType.SLIDER)
                    ? Stream.empty()
                    : Stream.of(new FieldProblem(pointer + "/max", "out-of-order", "min comes before max."));
        }
        return item.type() == ItemType.SLIDER
                ? Stream.of(new FieldProblem(pointer, "required", "A slider needs min and max."))
                : Stream.empty();
    }

    private static boolean tooFar(@Nullable Double bound) {
        return bound != null && !(Math.abs(bound) <= 1e9);
    }

    private static Stream<FieldProblem> maxLength(String pointer, WorksheetItem item) {
        var maxLength = item.maxLength();
        if (!item.type().isWords()) {
            return unexpected(pointer, maxLength);
        }
        return maxLength == null || (maxLength >= 1 && maxLength <= LONGEST_ANSWER)
                ? Stream.empty()
                : Stream.of(new FieldProblem(pointer, "out-of-range", "1 to " + LONGEST_ANSWER + "."));
    }

    private static Stream<FieldProblem> options(String pointer, List<WorksheetItem.Option> options) {
        var codes = options.stream().map(WorksheetItem.Option::code).toList();
        return Stream.concat(
                Lengths.count(pointer, options.size(), 50),
                IntStream.range(0, options.size()).boxed().flatMap(it -> {
                    var option = options.get(it);
                    var at = pointer + "/" + it;
                    var code = !OPTION_CODE.matcher(option.code()).matches()
                            ? Stream.of(new FieldProblem(
                                    at + "/code", "not-a-code", "1 to 64 letters, digits, hyphens or underscores."))
                            : codes.indexOf(option.code()) < it
                                    ? Stream.of(new FieldProblem(
                                            at + "/code", "duplicate", "Another option has this code."))
                                    : Stream.<FieldProblem>empty();
                    return Stream.concat(code, Lengths.words(at + "/text", option.text(), 200));
                }));
    }

    private static Stream<FieldProblem> asked(String pointer, WorksheetItem item) {
        return item.type() == ItemType.DISPLAY && (item.required() || item.repeats())
                ? Stream.of(new FieldProblem(pointer, "unexpected", "A display takes no answer."))
                : Stream.empty();
    }

    private static Stream<FieldProblem> unexpected(String pointer, @Nullable Object there) {
        return there == null
                ? Stream.empty()
                : Stream.of(new FieldProblem(pointer, "unexpected", "This type has none."));
    }
}
