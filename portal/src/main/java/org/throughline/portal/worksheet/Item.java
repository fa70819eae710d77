package org.throughline.portal.worksheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question, text or group.
 *
 * @param required absent is no
 * @param repeats takes a list of answers; absent is no
 * @param enableWhen asked only while all of these hold
 */
public record Item(
        String linkId,
        @Nullable String text,
        Type type,
        @Nullable Boolean required,
        @Nullable Boolean repeats,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Integer maxLength,
        List<Option> options,
        List<Condition> enableWhen,
        List<Item> items) {

    /** What a choice offers. */
    public record Option(String code, String text) {}

    public Item {
        options = Worksheet.orNone(options);
        enableWhen = Worksheet.orNone(enableWhen);
        items = Worksheet.orNone(items);
    }

    public boolean isRequired() {
        return Boolean.TRUE.equals(required);
    }

    public boolean isRepeating() {
        return Boolean.TRUE.equals(repeats);
    }

    boolean isAsked(Map<String, ?> answers) {
        return enableWhen.stream().allMatch(it -> it.holds(answers));
    }

    /** Its items stand beside all others in the answers. */
    boolean isOpenGroup() {
        return type == Type.GROUP && !isRepeating();
    }

    boolean hasRows() {
        return type == Type.GROUP && isRepeating();
    }
}
