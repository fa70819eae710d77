package org.throughline.portal.client.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.portal.client.today.Slots.Slot;

/** The strip of this week; a day without an entry looks like a day without a plan. */
record Week(List<Day> days) {

    /** @param mark what stands out about the day */
    record Day(LocalDate date, Mark mark, boolean today) {}

    /** The first one that holds. */
    enum Mark {
        PRACTISED,
        SAID,
        OPEN,
        PLANNED,
        QUIET;

        static Mark of(List<Slot> slots) {
            return Stream.of(values())
                    .filter(mark -> slots.stream().anyMatch(mark::holds))
                    .findFirst()
                    .orElse(QUIET);
        }

        private boolean holds(Slot slot) {
            return switch (this) {
                case PRACTISED -> slot.worked();
                case SAID -> slot.said();
                case OPEN -> slot.open();
                case PLANNED -> slot.toCome();
                case QUIET -> true;
            };
        }
    }

    static Week of(List<Slot> slots, LocalDate today) {
        var monday = today.with(DayOfWeek.MONDAY);
        return new Week(monday.datesUntil(monday.plusDays(7))
                .map(date -> new Day(date, Mark.of(on(date, slots)), date.equals(today)))
                .toList());
    }

    private static List<Slot> on(LocalDate date, List<Slot> slots) {
        return slots.stream().filter(it -> it.dueDate().equals(date)).toList();
    }
}
