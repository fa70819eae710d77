package org.throughline.portal.worksheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds or not, depending on the answer to an earlier item; as tracking-service decides it. */
record Condition(String linkId, String operator, Object value) {

    boolean holds(Map<String, ?> answers) {
        var given = answers.get(linkId);
        return switch (operator) {
            case "exists" -> (given != null) == !Boolean.FALSE.equals(value);
            case "=" -> isSame(given);
            case "!=" -> given != null && !isSame(given);
            case ">" -> given instanceof Number && compared(given) > 0;
            case "<" -> given instanceof Number && compared(given) < 0;
            case ">=" -> given instanceof Number && compared(given) >= 0;
            case "<=" -> given instanceof Number && compared(given) <= 0;
            default -> true;
        };
    }

    private boolean isSame(@Nullable Object given) {
        if (given instanceof List<?> several) {
            return several.stream().anyMatch(this::isSame);
        }
        var numbers = given instanceof Number && value instanceof Number;
        return numbers ? compared(given) == 0 : value.equals(given);
    }

    private int compared(@Nullable Object given) {
        return given instanceof Number number && value instanceof Number limit
                ? Double.compare(number.doubleValue(), limit.doubleValue())
                : 0;
    }
}
