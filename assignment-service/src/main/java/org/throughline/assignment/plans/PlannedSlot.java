package org.throughline.assignment.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ExcuseReason;
import org.throughline.events.SlotKey;
import org.throughline.events.Windows;

/**
 * One slot that a plan means.
 *
 * @param key what it is called when it is issued
 * @param day local date that it stands for
 * @param anchored known by its place in the order rather than by its key, because what it hangs on may move
 * @param excused TIMEZONE when its local date never came
 */
public record PlannedSlot(
        SlotKey key,
        LocalDate day,
        Windows windows,
        boolean strict,
        boolean anchored,
        @Nullable ExcuseReason excused) {

    /** The same slot, in the place of another. */
    PlannedSlot at(PlannedSlot place) {
        return new PlannedSlot(key, day, place.windows, place.strict, anchored, place.excused);
    }

    static PlannedSlot inWeek(LocalDate monday, int index, LocalDate firstDay, Windows windows) {
        return new PlannedSlot(SlotKey.ofWeek(monday, index), firstDay, windows, false, false, null);
    }

    static PlannedSlot anchored(Windows windows, boolean strict) {
        return new PlannedSlot(SlotKey.of(windows.dueDate(), 1), windows.dueDate(), windows, strict, true, null);
    }
}
