package org.throughline.portal.therapist.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Schedule;

/** The assignment as assignment-service tells it. */
record Told(
        String assignmentId,
        String title,
        String goal,
        String state,
        @Nullable Dose dose,
        List<Version> schedules) {

    record Dose(double target, String unit) {}

    record Version(Schedule schedule, @Nullable Double doseTarget) {}

    public Schedule schedule() {
        return schedules.getLast().schedule();
    }

    @Nullable
    Double agreedDose() {
        var latest = schedules.getLast().doseTarget();
        return latest == null && dose != null ? Double.valueOf(dose.target()) : latest;
    }
}
