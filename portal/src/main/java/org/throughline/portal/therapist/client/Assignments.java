package org.throughline.portal.therapist.client;

import java.time.LocalDate;
import java.util.List;
import org.throughline.portal.schedule.Schedule;

/** A client's assignments, the latest first. */
record Assignments(List<Assignment> items) {

    record Assignment(
            String assignmentId, String title, String goal, String type, String state, List<Scheduled> schedules) {

        boolean running() {
            return List.of("PROPOSED", "ACTIVE", "PAUSED").contains(state);
        }

        Schedule schedule() {
            return schedules.getLast().schedule();
        }
    }

    record Scheduled(Schedule schedule, LocalDate effectiveFrom) {}
}
