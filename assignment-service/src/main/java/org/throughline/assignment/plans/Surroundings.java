package org.throughline.assignment.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SessionTime;

/**
 * What the same schedule depends on.
 *
 * @param zone in which local times are read
 * @param assignedAt when the plan began to hold
 * @param now only session-anchored plans without a known session look at it
 * @param sessions in order
 * @param travels changes of zone while the plan held
 * @param released local date on which the plan before this one was done; absent until then
 */
public record Surroundings(
        ZoneId zone,
        Instant assignedAt,
        Instant now,
        List<SessionTime> sessions,
        List<Travel> travels,
        @Nullable LocalDate released) {

    public Surroundings {
        sessions = List.copyOf(sessions);
        travels = travels.stream().filter(it -> !it.at().isBefore(assignedAt)).toList();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate dateOf(Instant t) {
        return LocalDate.ofInstant(t, zone);
    }

    /** A single local time as an instant; one that a change of zone skipped shifts by the gap. */
    Instant at(LocalDateTime time) {
        for (var travel : travels) {
            if (travel.to().equals(zone) && travel.skipped(time)) {
                return time.plus(travel.gap()).atZone(zone).toInstant();
            }
        }
        return time.atZone(zone).toInstant();
    }

    /** No moment of that date existed for the traveller. */
    boolean travelledOver(LocalDate day) {
        return !travels.isEmpty() && travels.stream().anyMatch(it -> it.skipped(day));
    }

    /** Before a journey the end of that day lay ahead when the plan began, wherever it lies now. */
    boolean layAhead(LocalDate day) {
        return !travels.isEmpty()
                && !day.isBefore(
                        LocalDate.ofInstant(assignedAt, travels.getFirst().from()));
    }
}
