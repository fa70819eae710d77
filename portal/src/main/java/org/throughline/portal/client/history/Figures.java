package org.throughline.portal.client.history;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How it goes, as analytics-service counts it. */
record Figures(List<OfPlan> assignments) {

    private static final int SAYS_SOMETHING = 10;

    record OfPlan(@Nullable Double consistency, @Nullable Streak streak) {}

    /** @param current of a row that forgives one in seven; 0 after a break, and then not shown */
    record Streak(Integer current, Integer practices) {}

    int practices() {
        return streaks().stream().mapToInt(Streak::practices).sum();
    }

    int row() {
        return streaks().stream().mapToInt(Streak::current).max().orElse(0);
    }

    /** The steadiest of the plans, of 100; empty while it says little. */
    Optional<Integer> steady() {
        return assignments.stream()
                .map(OfPlan::consistency)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(it -> Math.toIntExact(Math.round(it * 100)))
                .filter(it -> it >= SAYS_SOMETHING);
    }

    private List<Streak> streaks() {
        return assignments.stream().map(OfPlan::streak).filter(Objects::nonNull).toList();
    }
}
