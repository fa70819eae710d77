package org.throughline.tracking.worksheets;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.throughline.tracking.homework.Wrong;

/** Whether one value is of the kind that was asked for. */
final class ValueCheck {

    private static final int LONGEST_STRING = 1_000;
    private static final int LONGEST_TEXT = 20_000;

    private ValueCheck() {}

    static Optional<Wrong> check(Item item, Object value, String pointer) {
        return switch (item.type()) {
            case BOOLEAN -> value instanceof Boolean ? Optional.empty() : kind(pointer, "true or false");
            case DECIMAL, SLIDER -> value instanceof Number it ? range(item, it, pointer) : kind(pointer, "a number");
            case INTEGER ->
                value instanceof Number it && isWhole(it) ? range(item, it, pointer) : kind(pointer, "a whole number");
            case DATE -> isDate(value) ? Optional.empty() : kind(pointer, "a date such as 2026-03-29");
            case TIME -> isTime(value) ? Optional.empty() : kind(pointer, "a time such as 18:30");
            case STRING -> words(item, value, LONGEST_STRING, pointer);
            case TEXT -> words(item, value, LONGEST_TEXT, pointer);
            case CHOICE -> choice(item, value, pointer);
            case GROUP, DISPLAY -> wrong(pointer, "not-asked", "This takes no answer.");
        };
    }

    private static Optional<Wrong> range(Item item, Number number, String pointer) {
        var value = number.doubleValue();
        var tooSmall = item.min() != null && value < item.min();
        var tooLarge = item.max() != null && value > item.max();
        return tooSmall || tooLarge
                ? wrong(pointer, "out-of-range", "Stay between the two ends of the scale.")
                : Optional.empty();
    }

    private static Optional<Wrong> words(Item item, Object value, int usual, String pointer) {
        var most = item.maxLength() == null ? usual : item.maxLength();
        if (!(value instanceof String words)) {
            return kind(pointer, "text");
        }
        return words.length() > most
                ? wrong(pointer, "too-long", "Use at most " + most + " characters.")
                : Optional.empty();
    }

    private static Optional<Wrong> choice(Item item, Object value, String pointer) {
        return item.options().stream().anyMatch(it -> it.code().equals(value))
                ? Optional.empty()
                : wrong(pointer, "not-an-option", "Choose one of the options.");
    }

    private static boolean isWhole(Number number) {
        return number.doubleValue() == Math.rint(number.doubleValue());
    }

    private static boolean isDate(Object value) {
        try {
            return value instanceof String it && LocalDate.parse(it) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isTime(Object value) {
        try {
            return value instanceof String it && LocalTime.parse(it) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<Wrong> kind(String pointer, String wanted) {
        return wrong(pointer, "wrong-type", "This takes " + wanted + ".");
    }

    private static Optional<Wrong> wrong(String pointer, String code, String message) {
        return Optional.of(new Wrong(pointer, code, message));
    }
}
