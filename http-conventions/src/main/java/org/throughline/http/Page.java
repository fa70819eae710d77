package org.throughline.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next opaque cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** The {@code limit} parameter: 1 to 200, 50 where it is absent; 400 otherwise. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw Problem.badRequest("limit", "limit must lie between 1 and " + MOST + ".");
        }
        return asked;
    }

    /** Of {@code found}, which was asked for one more than {@code limit} so as to see whether it goes on. */
    public static <F, T> Page<T> of(
            List<F> found, int limit, Function<F, T> view, String scope, Function<F, String> position) {
        var items = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Cursor.write(scope, position.apply(items.getLast())) : null;
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
