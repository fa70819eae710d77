package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Another day or time for one slot alone, as it is written on the client's wall.
 *
 * @param at absent where the time of the plan stays
 */
public record MovedTo(LocalDate day, @Nullable LocalTime at) {

    /** @throws InvalidPlan naming every field that is missing or cannot be read */
    public static MovedTo read(@Nullable String date, @Nullable String time) {
        var read = new FormReader("/");
        var to = new MovedTo(read.date("date", date), read.time("time", time));
        read.done();
        return to;
    }
}
