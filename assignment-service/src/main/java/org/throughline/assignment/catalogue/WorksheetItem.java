package org.throughline.assignment.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question, text or group of a worksheet.
 *
 * @param linkId names it in answers; unique in the worksheet
 * @param repeats takes a list of answers
 * @param min smallest number, included; numbers and sliders only
 * @param max largest number, included; numbers and sliders only
 * @param maxLength in characters; string and text only
 * @param options what a choice offers
 * @param enableWhen shown only while all of these hold
 * @param items what a group holds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorksheetItem(
        String linkId,
        String text,
        ItemType type,
        boolean required,
        boolean repeats,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Integer maxLength,
        List<Option> options,
        List<Condition> enableWhen,
        List<WorksheetItem> items) {

    /** What a choice offers; the code is what is stored. */
    public record Option(String code, String text) {

        public Option {
            Objects.requireNonNull(code);
            Objects.requireNonNull(text);
        }
    }

    public WorksheetItem {
        Objects.requireNonNull(linkId);
        Objects.requireNonNull(text);
        Objects.requireNonNull(type);
    }

    @JsonCreator
    static WorksheetItem of(
            String linkId,
            String text,
            ItemType type,
            @Nullable Boolean required,
            @Nullable Boolean repeats,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable Integer maxLength,
            @Nullable List<Option> options,
            @Nullable List<Condition> enableWhen,
            @Nullable List<WorksheetItem> items) {
        return new WorksheetItem(
                linkId,
                text,
                type,
                Boolean.TRUE.equals(required),
                Boolean.TRUE.equals(repeats),
                min,
                max,
                maxLength,
                copy(options),
                copy(enableWhen),
                copy(items));
    }

    WorksheetItem said(Map<String, String> words) {
        return new WorksheetItem(
                linkId,
                words.getOrDefault(linkId, text),
                type,
                required,
                repeats,
                min,
                max,
                maxLength,
                options.stream()
                        .map(it -> new Option(it.code(), words.getOrDefault(linkId + "/" + it.code(), it.text())))
                        .toList(),
                enableWhen,
                items.stream().map(it -> it.said(words)).toList());
    }

    Stream<WorksheetItem> withDescendants() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(WorksheetItem::withDescendants));
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
