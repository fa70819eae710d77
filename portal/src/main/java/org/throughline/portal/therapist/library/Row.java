package org.throughline.portal.therapist.library;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands on the form.
 *
 * @param group link id of the group that it lies in; empty at the top
 * @param choices one in each line
 */
record Row(
        String linkId,
        @Nullable String group,
        @Nullable String text,
        String type,
        @Nullable Boolean required,
        @Nullable Boolean repeats,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Integer maxLength,
        @Nullable String choices) {

    /** A box that is not ticked is not sent at all. */
    Row {
        required = Boolean.TRUE.equals(required);
        repeats = Boolean.TRUE.equals(repeats);
    }

    static Stream<Row> of(Item item, String group) {
        var row = new Row(
                item.linkId(),
                group,
                item.text(),
                item.type(),
                Boolean.TRUE.equals(item.required()),
                item.several(),
                item.min(),
                item.max(),
                item.maxLength(),
                item.options() == null
                        ? null
                        : item.options().stream().map(Item.Option::text).collect(Collectors.joining("\n")));
        return Stream.concat(Stream.of(row), item.inside().stream().flatMap(it -> of(it, item.linkId())));
    }

    boolean lies(String in) {
        return in.equals(group == null ? "" : group);
    }

    public boolean nested() {
        return group != null && !group.isEmpty();
    }

    public boolean ranged() {
        return List.of("slider", "integer", "decimal").contains(type);
    }

    public String lowest() {
        return typed(min);
    }

    public String highest() {
        return typed(max);
    }

    static String typed(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** @param known the questions before, for what no form shows */
    Item item(Map<String, Item> known, List<Item> inside) {
        var before = known.get(linkId);
        return new Item(
                linkId,
                text == null || text.isBlank() ? null : text.strip(),
                type,
                Boolean.TRUE.equals(required) ? true : null,
                Boolean.TRUE.equals(repeats) ? true : null,
                ranged() ? min : null,
                ranged() ? max : null,
                List.of("string", "text").contains(type) ? maxLength : null,
                type.equals("choice") ? options(before) : null,
                type.equals("group") ? inside : null,
                before == null ? null : before.enableWhen());
    }

    /** A choice that keeps its words keeps its code. */
    private List<Item.Option> options(@Nullable Item before) {
        var known = before == null || before.options() == null ? List.<Item.Option>of() : before.options();
        return Arrays.stream((choices == null ? "" : choices).split("\\R", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .map(it -> known.stream()
                        .filter(old -> old.text().equals(it))
                        .findFirst()
                        .orElseGet(() -> new Item.Option(code(it), it)))
                .toList();
    }

    private static String code(String text) {
        return "c-" + Integer.toHexString(text.hashCode());
    }
}
