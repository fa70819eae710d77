package org.throughline.portal.worksheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One answer, to be read. */
public record Line(String asked, Type type, List<String> values) {

    /** What was answered, in the order of the worksheet. */
    public static List<Line> of(Worksheet sheet, Map<String, ?> answers) {
        return lines(sheet.items(), answers).toList();
    }

    private static Stream<Line> lines(List<Item> items, Map<String, ?> answers) {
        return items.stream().flatMap(it -> {
            var answer = answers.get(it.linkId());
            if (it.isOpenGroup()) {
                return lines(it.items(), answers);
            }
            return it.hasRows() ? rows(it, answer) : line(it, answer);
        });
    }

    @SuppressWarnings("unchecked") // rows of a group are objects
    private static Stream<Line> rows(Item group, @Nullable Object answer) {
        return answer instanceof List<?> rows
                ? rows.stream().flatMap(it -> lines(group.items(), (Map<String, ?>) it))
                : Stream.empty();
    }

    private static Stream<Line> line(Item item, @Nullable Object answer) {
        if (answer == null) {
            return Stream.empty();
        }
        var values = answer instanceof List<?> several ? several : List.of(answer);
        var text = item.text() == null ? item.linkId() : item.text();
        return Stream.of(new Line(
                text, item.type(), values.stream().map(it -> words(item, it)).toList()));
    }

    private static String words(Item item, Object value) {
        return item.options().stream()
                .filter(it -> it.code().equals(value))
                .map(Item.Option::text)
                .findFirst()
                .orElseGet(() -> Field.plain(value));
    }
}
