package org.throughline.assignment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.assignments.Acceptance;
import org.throughline.assignment.assignments.Prescription;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.TemplateId;

/**
 * Homework to be assigned; a draft may still lack its goal and its schedule.
 *
 * @param clientId whose homework it is
 * @param templateId what is assigned, from {@code /templates}
 * @param templateVersion the latest where absent
 * @param purpose what it is good for; the template's where absent
 * @param goal what this client wants to reach with it; required to assign
 * @param minimumStep the smallest version that counts; the template's where absent
 * @param doseTarget how much each time, in the template's unit; the template's where absent
 * @param ramp other doses from given dates on
 * @param schedule when it is to be done; required to assign
 * @param acceptance EXPLICIT asks the client first; IMPLICIT where absent
 * @param allowEarly a record that names a slot may resolve it before it opens; false where absent
 * @param movableByDays how many days the client may move one slot, either way, at most 14; 0 is another time on its day,
 *     absent not at all
 * @param replaces an assignment that ends with this one
 */
record AssignRequest(
        @NotNull(message = "Name the client.") ClientId clientId,
        @NotNull(message = "Choose a template.") TemplateId templateId,

        @Positive(message = "Versions count from 1.") @Nullable
        Integer templateVersion,

        @Size(min = 1, max = 500, message = "Use 1 to 500 characters.") @Nullable
        String purpose,

        @Size(max = 500, message = "Use at most 500 characters.") @Nullable
        String goal,

        @Size(min = 1, max = 500, message = "Use 1 to 500 characters.") @Nullable
        String minimumStep,

        @Positive(message = "Give more than nothing.") @Nullable
        Double doseTarget,

        @Size(max = 50, message = "Give at most 50 steps.") @Nullable
        List<@Valid DoseStepBody> ramp,

        @Nullable Acceptance acceptance,
        @Nullable Boolean allowEarly,
        @Valid @Nullable IfThenBody ifThen,

        @PositiveOrZero(message = "Give 0 to 14 days.") @Max(value = 14, message = "Give 0 to 14 days.") @Nullable
        Integer movableByDays,

        @Nullable ScheduleForm schedule,

        @Nullable WindowsBody windows,
        @Nullable AssignmentId replaces) {

    Prescription prescription() {
        return new Prescription(
                clientId,
                templateId,
                templateVersion,
                purpose,
                goal,
                minimumStep,
                doseTarget,
                DoseStepBody.inOrder(ramp),
                acceptance == null ? Acceptance.IMPLICIT : acceptance,
                allowEarly != null && allowEarly,
                IfThenBody.plan(ifThen),
                movableByDays,
                schedule,
                WindowsBody.rules(windows),
                replaces);
    }

    static AssignRequest of(Prescription asked) {
        return new AssignRequest(
                asked.client(),
                asked.template(),
                asked.templateVersion(),
                asked.purpose(),
                asked.goal(),
                asked.minimumStep(),
                asked.doseTarget(),
                DoseStepBody.of(asked.ramp()),
                asked.acceptance(),
                asked.allowEarly(),
                IfThenBody.of(asked.ifThen()),
                asked.movableByDays(),
                asked.schedule(),
                WindowsBody.of(asked.windows()),
                asked.replaces());
    }
}
