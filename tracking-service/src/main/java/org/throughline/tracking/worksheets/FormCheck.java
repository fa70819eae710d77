package org.throughline.tracking.worksheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.tracking.homework.Stage;
import org.throughline.tracking.homework.Wrong;

/** Walks through a worksheet with the answers in hand. */
final class FormCheck {

    private static final int MOST_VALUES = 100;

    private final @Nullable Stage stage;
    private final boolean complete;
    private final List<Wrong> wrongs = new ArrayList<>();

    private FormCheck(@Nullable Stage stage, boolean complete) {
        this.stage = stage;
        this.complete = complete;
    }

    /** @param complete what is required must be there */
    static List<Wrong> check(
            Worksheet worksheet, Map<String, @Nullable Object> answers, @Nullable Stage stage, boolean complete) {
        var check = new FormCheck(stage, complete);
        var asked = new HashSet<String>();
        for (var item : worksheet.items()) {
            check.item(item, answers, "/answers", asked, Worksheet.isDue(item, stage));
        }
        check.strangers(answers, asked, "/answers");
        return check.wrongs;
    }

    private void item(
            Item item, Map<String, @Nullable Object> answers, String pointer, Set<String> asked, boolean due) {
        var asks = item.isAsked(answers);
        if (item.isOpenGroup()) {
            item.items().forEach(it -> item(it, answers, pointer, asked, due && asks));
            return;
        }
        asked.add(item.linkId());
        var here = pointer + "/" + item.linkId();
        var answer = answers.get(item.linkId());
        if (answer == null) {
            if (complete && due && asks && item.required()) {
                wrongs.add(new Wrong(here, "required", "This one is needed; or hand in what you have as partial."));
            }
        } else if (!asks && stage == null) {
            wrongs.add(new Wrong(here, "not-asked", "With the answers before, this was not asked."));
        } else if (item.repeats()) {
            several(item, answer, here, due);
        } else {
            ValueCheck.check(item, answer, here).ifPresent(wrongs::add);
        }
    }

    private void several(Item item, Object answer, String pointer, boolean due) {
        if (!(answer instanceof List<?> values) || values.size() > MOST_VALUES) {
            wrongs.add(new Wrong(pointer, "wrong-type", "This takes a list of at most " + MOST_VALUES + " answers."));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            one(item, values.get(i), pointer + "/" + i, due);
        }
    }

    private void one(Item item, @Nullable Object value, String pointer, boolean due) {
        if (value == null) {
            wrongs.add(new Wrong(pointer, "required", "Leave it out, or give an answer."));
        } else if (item.type() == ItemType.GROUP) {
            row(item, value, pointer, due);
        } else {
            ValueCheck.check(item, value, pointer).ifPresent(wrongs::add);
        }
    }

    /** A row of a repeating group answers for itself. */
    private void row(Item group, Object value, String pointer, boolean due) {
        if (!(value instanceof Map<?, ?> row)) {
            wrongs.add(new Wrong(pointer, "wrong-type", "This takes an object with the answers of the group."));
            return;
        }
        @SuppressWarnings("unchecked") // keys of a JSON object
        var answers = (Map<String, @Nullable Object>) row;
        var asked = new HashSet<String>();
        group.items().forEach(it -> item(it, answers, pointer, asked, due));
        strangers(answers, asked, pointer);
    }

    private void strangers(Map<String, @Nullable Object> answers, Set<String> asked, String pointer) {
        answers.keySet().stream()
                .filter(it -> !asked.contains(it))
                .limit(10)
                .forEach(it -> wrongs.add(new Wrong(
                        pointer + "/" + it.replace("~", "~0").replace("/", "~1"),
                        "unknown",
                        "The worksheet has no such item.")));
    }
}
