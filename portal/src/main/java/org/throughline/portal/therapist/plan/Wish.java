package org.throughline.portal.therapist.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Timing;
import org.throughline.portal.therapist.plan.Slots.Slot;

/**
 * What is to become different.
 *
 * @param slot the one that was chosen
 * @param toDate where that one goes, if it alone is changed
 */
record Wish(
        @Nullable Scope scope,
        @Nullable String slot,
        @Nullable LocalDate toDate,
        @Nullable LocalTime toTime,
        @Nullable Double dose) {

    /** How far it reaches. */
    enum Scope {
        ONE,
        FOLLOWING,
        ALL
    }

    static Wish about(Told plan, @Nullable Slot slot) {
        return new Wish(
                slot == null ? Scope.ALL : Scope.ONE,
                slot == null ? null : slot.occurrenceId(),
                slot == null ? null : slot.dueDate(),
                slot == null ? null : slot.due().toLocalTime(),
                plan.agreedDose());
    }

    public String doseTyped() {
        return dose == null ? "" : BigDecimal.valueOf(dose).stripTrailingZeros().toPlainString();
    }

    public Scope reach() {
        return scope == null ? Scope.ALL : scope;
    }

    boolean one() {
        return reach() == Scope.ONE && slot != null && !slot.isBlank();
    }

    Map<String, Object> move() {
        var to = new LinkedHashMap<String, Object>();
        if (toDate != null) {
            to.put("date", toDate);
        }
        if (toTime != null) {
            to.put("time", toTime);
        }
        return to;
    }

    /** Only what differs from what is agreed, so that a schedule that no form can write survives. */
    Map<String, Object> patch(Told plan, Timing timing, Timing agreed, @Nullable Slot chosen) {
        var changes = new LinkedHashMap<String, Object>();
        if (!timing.schedule().equals(agreed.schedule())) {
            changes.put("schedule", timing.schedule());
        }
        if (dose != null && !Objects.equals(dose, plan.agreedDose())) {
            changes.put("doseTarget", dose);
        }
        if (reach() == Scope.FOLLOWING && chosen != null) {
            changes.put("effectiveFrom", chosen.dueDate());
        }
        return changes;
    }
}
