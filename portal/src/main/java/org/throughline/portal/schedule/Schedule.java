package org.throughline.portal.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A schedule as assignment-service writes it down; which fields are there depends on the kind. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Schedule(
        Kind kind,
        @Nullable LocalDateTime dueAt,
        @Nullable String rrule,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalTime wallTime,
        @Nullable Integer timesPerWeek,
        @Nullable String after,
        @Nullable String delay,
        @Nullable String interval,
        @Nullable Integer count) {

    /** In the order in which a form offers them. */
    public enum Kind {
        RECURRING,
        ONE_OFF,
        QUOTA,
        SESSION,
        PROGRAMME
    }
}
