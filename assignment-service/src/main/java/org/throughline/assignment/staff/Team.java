package org.throughline.assignment.staff;

import java.util.List;
import org.throughline.events.TherapistId;

/** Therapists who work together, and those who supervise them; both without doubles. */
public record Team(TeamId id, String name, List<TherapistId> therapists, List<SupervisorId> supervisors) {

    public Team {
        therapists = therapists.stream().distinct().toList();
        supervisors = supervisors.stream().distinct().toList();
    }
}
