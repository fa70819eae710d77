package org.throughline.assignment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.staff.Named;
import org.throughline.assignment.staff.Roster;
import org.throughline.assignment.staff.SupervisorId;
import org.throughline.assignment.staff.Team;
import org.throughline.assignment.staff.TeamId;
import org.throughline.events.TherapistId;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;

/** Names and teams as they are to be from now on. */
record RosterBody(
        @Valid @Size(max = 500, message = "Give at most 500 names.") @Nullable
        List<Name> therapists,

        @Valid @Size(max = 100, message = "Give at most 100 teams.") @Nullable
        List<TeamBody> teams) {

    /** What a therapist is called. */
    record Name(
            @NotNull(message = "Say whose name it is.") TherapistId therapistId,

            @NotBlank(message = "Give a name, or leave the therapist out.")
            @Size(max = 80, message = "Use at most 80 characters.")
            String displayName) {}

    /** @param teamId of a team that is there already; made up where absent */
    record TeamBody(
            @Nullable TeamId teamId,

            @NotBlank(message = "Give the team a name.") @Size(max = 80, message = "Use at most 80 characters.")
            String name,

            @Size(max = 200, message = "Name at most 200 therapists.") @Nullable
            List<TherapistId> therapistIds,

            @Size(max = 200, message = "Name at most 200 supervisors.") @Nullable
            List<SupervisorId> supervisorIds) {

        Team team() {
            return new Team(
                    teamId == null ? new TeamId(UUID.randomUUID().toString()) : teamId,
                    name.strip(),
                    therapistIds == null ? List.of() : therapistIds,
                    supervisorIds == null ? List.of() : supervisorIds);
        }
    }

    /** @throws Problem 422 naming what is there twice */
    Roster insteadOf(Roster before) {
        var names = given(therapists);
        var written = given(teams);
        var wrong = Stream.of(
                        twice(
                                names.stream()
                                        .map(it -> it.therapistId().value())
                                        .toList(),
                                "/therapists/%d/therapistId"),
                        twice(
                                written.stream()
                                        .map(it -> it.name().strip().toLowerCase(Locale.ROOT))
                                        .toList(),
                                "/teams/%d/name"),
                        twice(
                                written.stream()
                                        .flatMap(it -> Stream.ofNullable(it.teamId()))
                                        .map(TeamId::value)
                                        .toList(),
                                "/teams/%d/teamId"))
                .flatMap(List::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Roster(
                before.clinic(),
                names.stream()
                        .map(it -> new Named(it.therapistId(), it.displayName().strip()))
                        .toList(),
                written.stream().map(TeamBody::team).toList(),
                before.revision());
    }

    private static List<FieldProblem> twice(List<String> values, String pointer) {
        var seen = new HashSet<String>();
        return IntStream.range(0, values.size())
                .filter(it -> !seen.add(values.get(it)))
                .mapToObj(it -> new FieldProblem(pointer.formatted(it), "twice", "This is there already."))
                .toList();
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
