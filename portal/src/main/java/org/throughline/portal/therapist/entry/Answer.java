package org.throughline.portal.therapist.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.portal.therapist.entry.Template.Item;

/**
 * One question with what was answered.
 *
 * @param values several where the question may be answered more than once; {@code true} and {@code false} for yes and no
 */
record Answer(String question, List<String> values) {

    /** In the order of the worksheet; what was not answered is left out. */
    static List<Answer> of(List<Item> items, Map<String, Object> answers) {
        return items.stream().flatMap(it -> of(it, answers)).toList();
    }

    private static Stream<Answer> of(Item item, Map<String, Object> answers) {
        var value = answers.get(item.linkId());
        var inside = item.items() == null ? List.<Item>of() : item.items();
        if (!inside.isEmpty()) {
            return Stream.concat(groups(inside, value), inside.stream().flatMap(it -> of(it, answers)));
        }
        if (value == null) {
            return Stream.empty();
        }
        var values = value instanceof List<?> several
                ? several.stream().map(it -> item.wording(String.valueOf(it))).toList()
                : List.of(item.wording(value));
        return Stream.of(new Answer(item.text() == null ? item.linkId() : item.text(), values));
    }

    /** The answers within a group lie under the group's own name. */
    @SuppressWarnings("unchecked")
    private static Stream<Answer> groups(List<Item> inside, @org.jspecify.annotations.Nullable Object value) {
        var each = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
        return each.stream()
                .filter(Map.class::isInstance)
                .map(it -> (Map<String, Object>) it)
                .flatMap(it -> of(inside, it).stream());
    }
}
