package org.throughline.assignment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.assignments.Change;
import org.throughline.assignment.assignments.Rewording;
import org.throughline.assignment.plans.ScheduleForm;

/**
 * What becomes different; absent stays. Slots before {@code effectiveFrom} and slots that hold a record stay as they are.
 *
 * @param effectiveFrom first local date of the new schedule, windows or dose; today where absent
 * @param doseTarget how much each time, in the template's unit
 * @param ramp other doses from given dates on
 * @param purpose what it is good for
 * @param goal what this client wants to reach with it
 * @param minimumStep the smallest version that counts
 * @param movableByDays how many days the client may move one slot, either way, at most 14
 */
record AssignmentPatch(
        @Nullable LocalDate effectiveFrom,
        @Nullable ScheduleForm schedule,
        @Nullable WindowsBody windows,

        @Positive(message = "Give more than nothing.") @Nullable
        Double doseTarget,

        @Size(max = 50, message = "Give at most 50 steps.") @Nullable
        List<@Valid DoseStepBody> ramp,

        @Size(min = 1, max = 500, message = "Use 1 to 500 characters.") @Nullable
        String purpose,

        @Size(min = 1, max = 500, message = "Use 1 to 500 characters.") @Nullable
        String goal,

        @Size(min = 1, max = 500, message = "Use 1 to 500 characters.") @Nullable
        String minimumStep,

        @Valid @Nullable IfThenBody ifThen,

        @PositiveOrZero(message = "Give 0 to 14 days.") @Max(value = 14, message = "Give 0 to 14 days.") @Nullable
        Integer movableByDays) {

    Change change() {
        return new Change(
                effectiveFrom,
                schedule,
                windows == null ? null : WindowsBody.rules(windows),
                doseTarget,
                ramp == null ? null : DoseStepBody.inOrder(ramp),
                new Rewording(purpose, goal, minimumStep, IfThenBody.plan(ifThen), movableByDays));
    }
}
