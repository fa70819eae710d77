package org.throughline.portal.therapist.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question of a worksheet, or a group of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Item(
        String linkId,
        @Nullable String text,
        String type,
        @Nullable Boolean required,
        @Nullable Boolean repeats,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Integer maxLength,
        @Nullable List<Option> options,
        @Nullable List<Item> items,
        @Nullable List<Map<String, Object>> enableWhen) {

    record Option(String code, String text) {}

    public List<Item> inside() {
        return items == null ? List.of() : items;
    }

    /** "0 – 10"; empty where any number will do. */
    public String range() {
        return min == null && max == null ? "" : Row.typed(min) + " – " + Row.typed(max);
    }

    public boolean several() {
        return Boolean.TRUE.equals(repeats);
    }

    public boolean conditional() {
        return enableWhen != null && !enableWhen.isEmpty();
    }
}
