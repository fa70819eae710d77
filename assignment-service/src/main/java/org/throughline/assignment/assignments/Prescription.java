package org.throughline.assignment.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.DoseStep;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.TemplateId;

/**
 * What a therapist asks to be assigned; in a draft it may still lack its goal and its schedule.
 *
 * @param purpose the template's where absent
 * @param minimumStep the template's where absent
 * @param doseTarget the template's where absent
 * @param movableByDays how far the client may move one slot; 0 is another time on its day, absent not at all
 * @param replaces the assignment whose place it takes
 */
public record Prescription(
        ClientId client,
        TemplateId template,
        @Nullable Integer templateVersion,
        @Nullable String purpose,
        @Nullable String goal,
        @Nullable String minimumStep,
        @Nullable Double doseTarget,
        List<DoseStep> ramp,
        Acceptance acceptance,
        boolean allowEarly,
        @Nullable IfThen ifThen,
        @Nullable Integer movableByDays,
        @Nullable ScheduleForm schedule,
        WindowRules windows,
        @Nullable AssignmentId replaces) {}
