package org.throughline.portal.client.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it goes, as analytics-service counts it. */
record Figures(List<OfPlan> assignments) {

    record OfPlan(@Nullable Double consistency, @Nullable Streak streak) {}

    /** @param current of a row that forgives one in seven; 0 after a break, and then not shown */
    record Streak(Integer current, Integer practices) {}

    int practices() {
        return streaks().stream().mapToInt(Streak::practices).sum();
    }

    int row() {
        return streaks().stream().mapToInt(Streak::current).max().orElse(0);
    }

    private List<Streak> streaks() {
        return assignments.stream()
                .map(OfPlan::streak)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
