package org.throughline.assignment.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.http.FieldProblem;

/** Walks a worksheet from top to bottom, once, and tells what a client could not fill in. */
final class WorksheetRules {

    static final int MOST_ITEMS = 100;
    static final int DEEPEST = 4;

    private static final Pattern LINK_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Map<String, WorksheetItem> earlier = new LinkedHashMap<>();

    Stream<FieldProblem> problems(Worksheet worksheet) {
        if (worksheet.everyItem().noneMatch(it -> it.type().takesAnswer())) {
            return Stream.of(new FieldProblem("/worksheet/items", "required", "Ask at least one thing."));
        }
        return Stream.concat(
                Lengths.count("/worksheet/items", (int) worksheet.everyItem().count(), MOST_ITEMS),
                items("/worksheet/items", worksheet.items(), 1));
    }

    private Stream<FieldProblem> items(String pointer, List<WorksheetItem> items, int depth) {
        if (depth > DEEPEST) {
            return Stream.of(new FieldProblem(pointer, "too-deep", "Nest at most " + DEEPEST + " levels."));
        }
        // Gathered at once: what counts as earlier depends on the order of the walk.
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(it -> item(pointer + "/" + it, items.get(it), depth))
                .toList()
                .stream();
    }

    private Stream<FieldProblem> item(String pointer, WorksheetItem item, int depth) {
        var own = Stream.concat(ItemRules.problems(pointer, item), conditions(pointer, item))
                .toList();
        var name = name(pointer + "/linkId", item).toList();
        return Stream.of(own.stream(), name.stream(), items(pointer + "/items", item.items(), depth + 1))
                .flatMap(it -> it);
    }

    private Stream<FieldProblem> name(String pointer, WorksheetItem item) {
        if (!LINK_ID.matcher(item.linkId()).matches()) {
            return Stream.of(
                    new FieldProblem(pointer, "not-a-link-id", "1 to 64 letters, digits, hyphens or underscores."));
        }
        return earlier.putIfAbsent(item.linkId(), item) == null
                ? Stream.empty()
                : Stream.of(new FieldProblem(pointer, "duplicate", "Another item has this linkId."));
    }

    private Stream<FieldProblem> conditions(String pointer, WorksheetItem item) {
        return Stream.concat(
                Lengths.count(pointer + "/enableWhen", item.enableWhen().size(), 10),
                IntStream.range(0, item.enableWhen().size()).boxed().flatMap(it -> {
                    var condition = item.enableWhen().get(it);
                    return ConditionRules.problems(
                            pointer + "/enableWhen/" + it, condition, earlier.get(condition.linkId()));
                }));
    }
}
