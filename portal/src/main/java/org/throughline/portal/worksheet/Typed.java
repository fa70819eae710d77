package org.throughline.portal.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads answers from the fields of the form, as they were typed; whether they fit is for tracking-service to say. */
public final class Typed {

    private static final int MOST_ROWS = 100;

    private final Map<String, String[]> fields;

    private Typed(Map<String, String[]> fields) {
        this.fields = fields;
    }

    public static Map<String, Object> answers(Worksheet sheet, Map<String, String[]> fields) {
        return new Typed(fields).of(sheet.items(), Field.ALL);
    }

    private Map<String, Object> of(List<Item> items, String prefix) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (var item : items) {
            var name = prefix + "." + item.linkId();
            if (item.isOpenGroup()) {
                answers.putAll(of(item.items(), prefix));
            } else if (item.hasRows()) {
                putUnlessEmpty(answers, item, rows(item, name));
            } else if (item.isRepeating()) {
                putUnlessEmpty(answers, item, values(item, name).toList());
            } else {
                values(item, name).findFirst().ifPresent(it -> answers.put(item.linkId(), it));
            }
        }
        return answers;
    }

    private static void putUnlessEmpty(Map<String, Object> answers, Item item, List<?> values) {
        if (!values.isEmpty()) {
            answers.put(item.linkId(), values);
        }
    }

    /** A row in which nothing was typed is none. */
    private List<Map<String, Object>> rows(Item group, String name) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < MOST_ROWS && isThere(name + "." + i + "."); i++) {
            var row = of(group.items(), name + "." + i);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean isThere(String prefix) {
        return fields.keySet().stream().anyMatch(it -> it.startsWith(prefix));
    }

    private Stream<Object> values(Item item, String name) {
        var typed = fields.get(name);
        return typed == null
                ? Stream.empty()
                : Stream.of(typed)
                        .filter(it -> !it.isBlank())
                        .map(it -> value(item.type(), it))
                        .filter(it -> item.type() != Type.DISPLAY);
    }

    private static Object value(Type type, String typed) {
        if (type == Type.BOOLEAN && (typed.equals("true") || typed.equals("false"))) {
            return Boolean.valueOf(typed);
        }
        var number = type.isNumber() ? number(typed.strip().replace(',', '.')) : null;
        return number == null ? typed.strip() : number;
    }

    private static @Nullable Number number(String typed) {
        try {
            var number = Double.parseDouble(typed);
            return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE ? (Number) (long) number : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
