package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the client kept at it.
 *
 * @param days calendar days; null while there is no slot
 * @param censored still going when the plan ended, or while it runs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Persistence(@Nullable Integer days, boolean censored) {

    private static final int GIVEN_UP = 3;

    /**
     * @param standing slots neither excused nor withdrawn, by due instant
     * @param over the plan has come to its end
     * @param today the client's local date of asking
     */
    static Persistence of(List<Slot> standing, boolean over, LocalDate today) {
        if (standing.isEmpty()) {
            return new Persistence(null, true);
        }
        var first = standing.getFirst().dueDate();
        if (!over) {
            return new Persistence(days(first, today), true);
        }
        var run = standing.size();
        while (run > 0 && standing.get(run - 1).state() == SlotState.MISSED) {
            run--;
        }
        return standing.size() - run >= GIVEN_UP
                ? new Persistence(days(first, standing.get(run).dueDate()), false)
                : new Persistence(days(first, standing.getLast().dueDate()), true);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
