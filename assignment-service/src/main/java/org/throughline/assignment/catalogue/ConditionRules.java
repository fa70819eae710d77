package org.throughline.assignment.catalogue;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.http.FieldProblem;

/** A condition asks about an earlier item, and something that the item can answer. */
final class ConditionRules {

    private ConditionRules() {}

    static Stream<FieldProblem> problems(String pointer, Condition condition, @Nullable WorksheetItem about) {
        if (about == null || !about.type().takesAnswer()) {
            return Stream.of(new FieldProblem(
                    pointer + "/linkId", "unknown-item", "Name an item that stands earlier and takes an answer."));
        }
        if (condition.operator().comparesSize() && !about.type().isNumber()) {
            return Stream.of(new FieldProblem(pointer + "/operator", "wrong-kind", "Only numbers can be compared so."));
        }
        return fits(condition, about)
                ? Stream.empty()
                : Stream.of(new FieldProblem(pointer + "/value", "wrong-kind", "That item is never answered so."));
    }

    private static boolean fits(Condition condition, WorksheetItem about) {
        if (condition.operator() == Condition.Operator.EXISTS) {
            return condition.value() instanceof Boolean;
        }
        return switch (about.type()) {
            case BOOLEAN -> condition.value() instanceof Boolean;
            case DECIMAL, INTEGER, SLIDER ->
                condition.value() instanceof Number number && Math.abs(number.doubleValue()) <= 1e9;
            case CHOICE -> about.options().stream().anyMatch(it -> it.code().equals(condition.value()));
            case DATE, TIME, STRING, TEXT -> condition.value() instanceof String words && words.length() <= 200;
            case GROUP, DISPLAY -> false;
        };
    }
}
