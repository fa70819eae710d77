package org.throughline.portal.therapist.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Schedule;

/** The words that belong to the brief's codes. */
record Assignments(List<Assignment> items) {

    record Assignment(String assignmentId, String title, List<Version> schedules) {}

    record Version(int version, Schedule schedule) {}

    String title(String id) {
        return items.stream()
                .filter(it -> it.assignmentId().equals(id))
                .findFirst()
                .map(Assignment::title)
                .orElse(id);
    }

    @Nullable
    Schedule schedule(String id, int version) {
        return items.stream()
                .filter(it -> it.assignmentId().equals(id))
                .flatMap(it -> it.schedules().stream())
                .filter(it -> it.version() == version)
                .findFirst()
                .map(Version::schedule)
                .orElse(null);
    }
}
