package org.throughline.portal.client.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.client.history.Slots.Slot;

/**
 * What was told, week by week, and what is to come. What passed in silence is not listed, and nothing is counted that
 * is not there.
 */
record History(List<Line> coming, List<Week> weeks, Numbers numbers) {

    private static final int FEW = 2;

    /**
     * @param title absent while it cannot be had
     * @param recordId absent for what is to come
     */
    record Line(
            LocalDate date,
            String type,
            @Nullable String title,
            String state,
            String occurrenceId,
            @Nullable String recordId) {}

    record Week(LocalDate monday, List<Line> lines) {}

    /**
     * Each is shown from two on: one is no number, and none is not told.
     *
     * @param steady the consistency score of 100: a gap lowers it a little and undoes nothing
     */
    record Numbers(int practices, int row, @Nullable Integer steady, long minutes) {

        public boolean any() {
            return practices >= FEW || minutes >= FEW;
        }

        public boolean hasRow() {
            return row >= FEW;
        }

        public boolean hasMinutes() {
            return minutes >= FEW;
        }
    }

    static History of(List<Slot> slots, Plans plans, Numbers numbers) {
        var titles = plans.items().stream()
                .collect(Collectors.toMap(Plans.Plan::assignmentId, Plans.Plan::title, (one, _) -> one));
        var byDate = Comparator.comparing(Line::date);
        var coming = slots.stream()
                .filter(Slot::waits)
                .map(it -> line(it, titles))
                .sorted(byDate)
                .toList();
        Map<LocalDate, List<Line>> told = slots.stream()
                .filter(Slot::isTold)
                .map(it -> line(it, titles))
                .sorted(byDate.reversed())
                .collect(Collectors.groupingBy(it -> monday(it.date()), TreeMap::new, Collectors.toList()));
        var weeks = told.entrySet().stream()
                .map(it -> new Week(it.getKey(), it.getValue()))
                .toList()
                .reversed();
        return new History(coming, weeks, numbers);
    }

    private static Line line(Slot it, Map<String, String> titles) {
        return new Line(
                it.dueDate(), it.type(), titles.get(it.assignmentId()), it.state(), it.occurrenceId(), it.recordId());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
