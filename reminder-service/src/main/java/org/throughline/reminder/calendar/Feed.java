package org.throughline.reminder.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.HomeworkType;
import org.throughline.events.OccurrenceId;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Privacy;

/**
 * What stands in a client's calendar.
 *
 * @param since when the link was made
 */
public record Feed(Language language, Privacy privacy, Instant since, List<Entry> entries) {

    /**
     * One slot.
     *
     * @param plannedAt the time agreed for the work; without one it stands on the whole of {@code dueDate}
     * @param change grows whenever the slot is moved
     */
    public record Entry(
            OccurrenceId occurrence,
            HomeworkType type,
            @Nullable Instant plannedAt,
            Instant dueAt,
            LocalDate dueDate,
            long change) {}
}
