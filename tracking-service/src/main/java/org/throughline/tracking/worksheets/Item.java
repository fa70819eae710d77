package org.throughline.tracking.worksheets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question, text or group of a worksheet.
 *
 * @param repeats takes a list of answers
 * @param enableWhen asked only while all of these hold
 * @param items what a group holds
 */
record Item(
        String linkId,
        ItemType type,
        boolean required,
        boolean repeats,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Integer maxLength,
        List<Option> options,
        List<Condition> enableWhen,
        List<Item> items) {

    /** What a choice offers. */
    record Option(String code) {}

    Item {
        options = copy(options);
        enableWhen = copy(enableWhen);
        items = copy(items);
    }

    private static <T> List<T> copy(@Nullable List<T> maybe) {
        return maybe == null ? List.of() : List.copyOf(maybe);
    }

    boolean isAsked(Map<String, @Nullable Object> answers) {
        return enableWhen.stream().allMatch(it -> it.holds(answers));
    }

    /** Its items stand beside all others in the answers. */
    boolean isOpenGroup() {
        return type == ItemType.GROUP && !repeats;
    }
}
