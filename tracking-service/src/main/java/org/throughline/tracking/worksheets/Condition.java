package org.throughline.tracking.worksheets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds or not, depending on the answer to an earlier item. */
record Condition(String linkId, Operator operator, Object value) {

    boolean holds(Map<String, @Nullable Object> answers) {
        var given = answers.get(linkId);
        return switch (operator) {
            case EXISTS -> (given != null) == !Boolean.FALSE.equals(value);
            case EQUAL -> isSame(given);
            case NOT_EQUAL -> given != null && !isSame(given);
            case ABOVE -> given instanceof Number && compared(given) > 0;
            case BELOW -> given instanceof Number && compared(given) < 0;
            case AT_LEAST -> given instanceof Number && compared(given) >= 0;
            case AT_MOST -> given instanceof Number && compared(given) <= 0;
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
