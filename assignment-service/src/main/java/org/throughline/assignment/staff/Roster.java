package org.throughline.assignment.staff;

import java.util.List;
import java.util.Optional;
import org.throughline.events.Aggregate;
import org.throughline.events.ClinicId;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;

/**
 * Who works in a clinic, as its admin wrote it down. It gives nobody access to anything: roles come with the token, and
 * who treats whom stands with each client.
 */
public record Roster(ClinicId clinic, List<Named> names, List<Team> teams, Revision revision) implements Aggregate {

    public Roster {
        names = List.copyOf(names);
        teams = List.copyOf(teams);
    }

    public static Roster empty(ClinicId clinic) {
        return new Roster(clinic, List.of(), List.of(), Revision.NEW);
    }

    /** As it is kept, once it was written. */
    public Roster written() {
        return new Roster(clinic, names, teams, revision.next(0));
    }

    public Optional<String> nameOf(TherapistId therapist) {
        return names.stream()
                .filter(it -> it.therapist().equals(therapist))
                .map(Named::displayName)
                .findFirst();
    }
}
