package org.throughline.portal.therapist.assign;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Schedule;

/** What this client had before, the latest first. */
record Plans(List<Plan> items) {

    private static final int MOST = 4;

    record Plan(
            String assignmentId,
            String templateId,
            String title,
            String purpose,
            String goal,
            String minimumStep,
            @Nullable IfThen ifThen,
            @Nullable Dose dose,
            List<Version> schedules) {

        public Schedule schedule() {
            return schedules.getLast().schedule();
        }
    }

    record IfThen(String cue, @Nullable String place, String action) {}

    record Dose(double target) {}

    record Version(Schedule schedule, @Nullable Double doseTarget) {}

    /** One for each template. */
    List<Plan> recent() {
        var seen = new HashSet<String>();
        return items.stream()
                .filter(it -> seen.add(it.templateId()))
                .limit(MOST)
                .toList();
    }
}
