package org.throughline.portal.therapist.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy as it stands on the form.
 *
 * @param steps one in each line
 * @param rows of the worksheet in their order, groups before what lies in them
 */
record Sheet(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String steps,
        @Nullable String example,
        @Nullable String minimumStep,
        @Nullable Double dose,
        @Nullable String privacy,
        @Nullable List<Row> rows) {

    static Sheet of(Template it) {
        return new Sheet(
                it.title(),
                it.purpose(),
                String.join("\n", it.steps()),
                it.example(),
                it.minimumStep(),
                it.dose() == null ? null : it.dose().target(),
                it.defaultPrivacy(),
                it.questions().stream().flatMap(item -> Row.of(item, "")).toList());
    }

    public String doseTyped() {
        return Row.typed(dose);
    }

    public List<Row> lines() {
        return rows == null ? List.of() : rows;
    }

    public List<Item> questions(Template before) {
        return items("", known(before));
    }

    /** @param change "add", or "up", "down", "remove" with the link id after a colon */
    Sheet changed(String change) {
        var at = change.indexOf(':');
        var about = at < 0 ? "" : change.substring(at + 1);
        return switch (at < 0 ? change : change.substring(0, at)) {
            case "add" -> with(added());
            case "remove" -> with(without(about));
            case "up" -> with(moved(about, -1));
            case "down" -> with(moved(about, 1));
            default -> this;
        };
    }

    Map<String, Object> draft(Template before) {
        var draft = new HashMap<String, Object>();
        put(draft, "title", title);
        put(draft, "purpose", purpose);
        put(draft, "example", example);
        put(draft, "minimumStep", minimumStep);
        put(draft, "defaultPrivacy", privacy);
        draft.put(
                "steps",
                Arrays.stream((steps == null ? "" : steps).split("\\R", -1))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList());
        var agreed = before.dose();
        if (agreed != null && dose != null) {
            draft.put("dose", new Template.Dose(dose, agreed.unit(), agreed.minimumFraction()));
        }
        draft.put("worksheet", new Template.Worksheet(questions(before)));
        return draft;
    }

    private static void put(Map<String, Object> draft, String name, @Nullable String typed) {
        if (typed != null) {
            draft.put(name, typed.strip());
        }
    }

    private List<Item> items(String group, Map<String, Item> known) {
        return lines().stream()
                .filter(it -> it.lies(group))
                .map(it -> it.item(known, items(it.linkId(), known)))
                .toList();
    }

    private static Map<String, Item> known(Template template) {
        var known = new HashMap<String, Item>();
        var left = new ArrayList<>(template.questions());
        while (!left.isEmpty()) {
            var item = left.removeLast();
            known.put(item.linkId(), item);
            left.addAll(item.inside());
        }
        return known;
    }

    private List<Row> added() {
        var all = new ArrayList<>(lines());
        var number = all.size() + 1;
        while (has(all, "question-" + number)) {
            number++;
        }
        all.add(new Row("question-" + number, "", null, "string", false, false, null, null, null, null));
        return all;
    }

    private static boolean has(List<Row> rows, String linkId) {
        return rows.stream().anyMatch(it -> it.linkId().equals(linkId));
    }

    /** With a group goes what lies in it. */
    private List<Row> without(String linkId) {
        return lines().stream()
                .filter(it -> !it.linkId().equals(linkId) && !it.lies(linkId))
                .toList();
    }

    private List<Row> moved(String linkId, int by) {
        var all = new ArrayList<>(lines());
        for (var from = 0; from < all.size(); from++) {
            var row = all.get(from);
            if (row.linkId().equals(linkId)) {
                var to = from + by;
                var group = row.group() == null ? "" : row.group();
                while (to >= 0 && to < all.size() && !all.get(to).lies(group)) {
                    to += by;
                }
                if (to >= 0 && to < all.size()) {
                    all.set(from, all.get(to));
                    all.set(to, row);
                }
                return inOrder(all, "");
            }
        }
        return all;
    }

    private static List<Row> inOrder(List<Row> rows, String group) {
        var ordered = new ArrayList<Row>();
        for (var row : rows) {
            if (row.lies(group)) {
                ordered.add(row);
                ordered.addAll(inOrder(rows, row.linkId()));
            }
        }
        return ordered;
    }

    private Sheet with(List<Row> others) {
        return new Sheet(title, purpose, steps, example, minimumStep, dose, privacy, List.copyOf(others));
    }
}
