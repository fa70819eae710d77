package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.PlanFacts;

/**
 * What holds from a day on, until a later version does; versions are never altered.
 *
 * @param version 1, 2, …
 * @param doseTarget how much each time; absent where the template's dose, or none, holds
 * @param ramp steps of the dose, in order
 */
public record ScheduleVersion(
        int version,
        LocalDate effectiveFrom,
        ScheduleForm schedule,
        WindowRules windows,
        @Nullable Double doseTarget,
        List<DoseStep> ramp) {

    public ScheduleVersion {
        ramp = List.copyOf(ramp);
    }

    /** @throws InvalidPlan when the schedule cannot be read or does not go with the windows */
    public ScheduleVersion checked() {
        if (schedule.toSchedule() instanceof Recurring recurring && windows.strict() && recurring.wallTime() == null) {
            throw InvalidPlan.of("/schedule/wallTime", "required", "A strict prompt needs a time of day.");
        }
        return this;
    }

    /** How much is agreed for {@code day}. */
    public @Nullable Double doseOn(LocalDate day) {
        return ramp.stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .<@Nullable Double>map(DoseStep::doseTarget)
                .orElse(doseTarget);
    }

    /** Where a slot of it lies that was moved. */
    public PlannedSlot moved(MovedTo to, Surroundings here) {
        return schedule.toSchedule().moved(to, windows, here);
    }

    public PlanFacts facts() {
        var plan = schedule.toSchedule();
        var perDay = plan.slotsPerDay();
        var inAll = plan.slotsInAll();
        return new PlanFacts(
                plan.kind(),
                version,
                effectiveFrom,
                perDay.isPresent() ? perDay.getAsDouble() : null,
                inAll.isPresent() ? inAll.getAsInt() : null,
                plan.endsOn());
    }
}
