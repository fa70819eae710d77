package org.throughline.portal.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;

/**
 * The dates that a schedule comes to, or why there are none yet.
 *
 * @param slots absent while the service does not answer
 */
public record Dates(@Nullable List<Slot> slots, List<Refusal.Field> wrong) {

    /** One slot, in the client's zone. */
    public record Slot(
            LocalDate dueDate,
            @Nullable Instant plannedAt,
            Instant dueAt,
            Instant opensAt,
            Instant graceUntil,
            ZoneId zone) {

        /** When it is meant to be done; for what is due at the end of a day, that day. */
        public LocalDateTime due() {
            return Dates.due(plannedAt, dueAt, zone);
        }

        public LocalDateTime opens() {
            return LocalDateTime.ofInstant(opensAt, zone);
        }

        public LocalDateTime grace() {
            return LocalDateTime.ofInstant(graceUntil, zone);
        }
    }

    private static final int SHOWN = 10;

    /** Midnight belongs to the day that ends there. */
    public static LocalDateTime due(@Nullable Instant planned, Instant due, ZoneId zone) {
        var at = LocalDateTime.ofInstant(planned == null ? due : planned, zone);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.minusMinutes(1) : at;
    }

    public List<Slot> first() {
        return slots == null ? List.of() : slots.stream().limit(SHOWN).toList();
    }

    public int more() {
        return slots == null ? 0 : Math.max(0, slots.size() - SHOWN);
    }

    public boolean away() {
        return slots == null && wrong.isEmpty();
    }

    public boolean none() {
        return slots != null && slots.isEmpty();
    }
}
