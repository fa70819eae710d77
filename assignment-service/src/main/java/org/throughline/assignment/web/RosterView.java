package org.throughline.assignment.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.caseload.Client;
import org.throughline.assignment.staff.Named;
import org.throughline.assignment.staff.Roster;
import org.throughline.assignment.staff.SupervisorId;
import org.throughline.assignment.staff.TeamId;
import org.throughline.events.TherapistId;
import org.throughline.http.Preconditions;

/**
 * Who works in a clinic.
 *
 * @param etag what to send as {@code If-Match}
 */
record RosterView(List<Therapist> therapists, List<TeamView> teams, String etag) {

    /**
     * @param displayName absent where the clinic gave none
     * @param clients how many they treat
     */
    record Therapist(TherapistId therapistId, @Nullable String displayName, long clients) {}

    record TeamView(TeamId teamId, String name, List<TherapistId> therapistIds, List<SupervisorId> supervisorIds) {}

    static RosterView of(Roster roster, List<Client> clients) {
        var caseloads = clients.stream()
                .filter(Client::inCare)
                .collect(Collectors.groupingBy(Client::therapist, Collectors.counting()));
        var known = Stream.of(
                        caseloads.keySet().stream(),
                        roster.names().stream().map(Named::therapist),
                        roster.teams().stream().flatMap(it -> it.therapists().stream()))
                .flatMap(it -> it)
                .distinct()
                .sorted(Comparator.comparing(TherapistId::value))
                .map(it -> new Therapist(it, roster.nameOf(it).orElse(null), caseloads.getOrDefault(it, 0L)))
                .toList();
        var teams = roster.teams().stream()
                .map(it -> new TeamView(it.id(), it.name(), it.therapists(), it.supervisors()))
                .toList();
        return new RosterView(known, teams, Preconditions.etag(roster.revision()));
    }
}
