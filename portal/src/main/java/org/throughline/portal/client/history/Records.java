package org.throughline.portal.client.history;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was told. */
record Records(List<Told> items) {

    record Told(Latest latest) {}

    record Latest(@Nullable Duration measured) {}

    /** Minutes by the clock, rounded down. */
    long minutes() {
        return items.stream()
                .map(it -> it.latest().measured())
                .filter(java.util.Objects::nonNull)
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }
}
