package org.throughline.portal.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers to what was asked, given the answers before. */
public final class Asked {

    private Asked() {}

    /** @param before what was answered in an earlier stage */
    public static Map<String, Object> only(Worksheet sheet, Map<String, ?> before, Map<String, Object> answers) {
        Map<String, Object> all = new LinkedHashMap<>(before);
        all.putAll(answers);
        Map<String, Object> kept = new LinkedHashMap<>(answers);
        drop(sheet.items(), all, kept, true);
        return kept;
    }

    private static void drop(List<Item> items, Map<String, ?> all, Map<String, Object> kept, boolean asked) {
        for (var item : items) {
            var here = asked && item.isAsked(all);
            if (item.isOpenGroup()) {
                drop(item.items(), all, kept, here);
            } else if (!here) {
                kept.remove(item.linkId());
            } else if (item.hasRows() && kept.get(item.linkId()) instanceof List<?> rows) {
                kept.put(item.linkId(), rows.stream().map(it -> row(item, it)).toList());
            }
        }
    }

    @SuppressWarnings("unchecked") // rows are made by Typed
    private static Map<String, Object> row(Item group, Object row) {
        return only(new Worksheet(group.items()), Map.of(), (Map<String, Object>) row);
    }
}
