package org.throughline.portal.services;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question with parameters, of which those without a value are left out. */
public record Query(String path, List<Object> values) {

    public Query {
        values = List.copyOf(values);
    }

    /** @param path below {@code /api/v1}, with {@code {variables}}, which are escaped */
    public static Query of(String path, Object... variables) {
        return new Query(path, List.of(variables));
    }

    public Query with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        var longer = new ArrayList<>(values);
        longer.add(value);
        return new Query(path + (path.contains("?") ? "&" : "?") + name + "={" + name + "}", longer);
    }
}
