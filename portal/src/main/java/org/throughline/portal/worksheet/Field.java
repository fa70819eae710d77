package org.throughline.portal.worksheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;

/**
 * One item as the page shows it.
 *
 * @param name of the field in the form, and id on the page
 * @param values what was answered so far
 * @param asked it is asked, with the answers so far
 * @param wrong what tracking-service said about it
 * @param fields what a group holds
 * @param rows what a repeating group holds
 */
public record Field(
        Item item,
        String name,
        List<String> values,
        boolean asked,
        Refusal.@Nullable Field wrong,
        List<Field> fields,
        List<List<Field>> rows) {

    /** Begins the names of all fields of a worksheet. */
    static final String ALL = "a";

    private static final int MOST_TO_TAP = 10;

    /** Which part of the page draws it. */
    public String kind() {
        return switch (item.type()) {
            case GROUP -> item.isRepeating() ? "rows" : "group";
            case DISPLAY -> "display";
            case BOOLEAN -> "yes-no";
            case SLIDER -> isShort() ? "scale" : "long-scale";
            case CHOICE -> item.isRepeating() ? "many" : "one";
            case TEXT -> "words";
            case DECIMAL, INTEGER, DATE, TIME, STRING -> "line";
        };
    }

    /** What kind of {@code <input>} a line is. */
    public String input() {
        return switch (item.type()) {
            case DECIMAL, INTEGER, SLIDER -> "number";
            case DATE -> "date";
            case TIME -> "time";
            default -> "text";
        };
    }

    /** A line for each answer, and where there may be more, an empty one. */
    public List<String> lines() {
        if (item.isRepeating()) {
            return Stream.concat(values.stream(), Stream.of("")).toList();
        }
        return values.isEmpty() ? List.of("") : values;
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean isConditional() {
        return !item.enableWhen().isEmpty();
    }

    /** The points of a short scale. */
    public List<String> points() {
        return IntStream.rangeClosed((int) least(), (int) most())
                .mapToObj(String::valueOf)
                .toList();
    }

    public @Nullable String min() {
        return item.min() == null ? null : plain(item.min());
    }

    public @Nullable String max() {
        return item.max() == null ? null : plain(item.max());
    }

    private boolean isShort() {
        return least() == Math.rint(least()) && most() == Math.rint(most()) && most() - least() <= MOST_TO_TAP;
    }

    private double least() {
        return item.min() == null ? 0 : item.min();
    }

    private double most() {
        return item.max() == null ? MOST_TO_TAP : item.max();
    }

    static String plain(Object value) {
        return value instanceof Number it
                ? BigDecimal.valueOf(it.doubleValue()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
