package org.throughline.portal.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;

/** A worksheet with answers in it, ready for a page. */
public final class Form {

    private final List<Refusal.Field> wrongs;
    private final @Nullable String longer;

    private Form(List<Refusal.Field> wrongs, @Nullable String longer) {
        this.wrongs = wrongs;
        this.longer = longer;
    }

    /**
     * @param answers of an earlier stage too
     * @param longer the group that gets one row more
     */
    public static List<Field> of(
            Worksheet sheet, Map<String, ?> answers, List<Refusal.Field> wrongs, @Nullable String longer) {
        return new Form(wrongs, longer).fields(sheet.items(), answers, Field.ALL, true);
    }

    /** All fields that a person can fill in, those inside of groups and rows too. */
    public static Stream<Field> all(List<Field> fields) {
        return fields.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it),
                        Stream.concat(all(it.fields()), it.rows().stream().flatMap(Form::all))));
    }

    private List<Field> fields(List<Item> items, Map<String, ?> answers, String prefix, boolean asked) {
        var fields = new ArrayList<Field>();
        for (var item : items) {
            var name = prefix + "." + item.linkId();
            var here = asked && item.isAsked(answers);
            var inside = item.isOpenGroup() ? fields(item.items(), answers, prefix, here) : List.<Field>of();
            var rows = item.hasRows() ? rows(item, answers.get(item.linkId()), name) : List.<List<Field>>of();
            var values = values(answers.get(item.linkId()));
            fields.add(new Field(item, name, values, here, wrongAt(item, name), inside, rows));
        }
        return fields;
    }

    @SuppressWarnings("unchecked") // rows of a group are objects
    private List<List<Field>> rows(Item group, @Nullable Object answer, String name) {
        var filled = answer instanceof List<?> rows ? rows : List.of();
        var shown = Math.max(1, filled.size() + (name.equals(longer) ? 1 : 0));
        return IntStream.range(0, shown)
                .mapToObj(it -> fields(
                        group.items(),
                        it < filled.size() && filled.get(it) instanceof Map<?, ?> row ? (Map<String, ?>) row : Map.of(),
                        name + "." + it,
                        true))
                .toList();
    }

    private static List<String> values(@Nullable Object answer) {
        return switch (answer) {
            case null -> List.of();
            case Map<?, ?> _ -> List.of();
            case List<?> several ->
                several.stream()
                        .filter(it -> !(it instanceof Map))
                        .map(Field::plain)
                        .toList();
            default -> List.of(Field.plain(answer));
        };
    }

    private Refusal.@Nullable Field wrongAt(Item item, String name) {
        var pointer = "/answers" + name.substring(Field.ALL.length()).replace('.', '/');
        return wrongs.stream()
                .filter(it -> it.pointer().equals(pointer)
                        || (!item.hasRows() && it.pointer().startsWith(pointer + "/")))
                .findFirst()
                .orElse(null);
    }
}
