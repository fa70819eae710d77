package org.throughline.portal.clinic.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.staff.Roster;

/** Names and teams as assignment-service takes them: always as a whole. */
record Written(List<Name> therapists, List<Team> teams) {

    record Name(String therapistId, String displayName) {}

    /** @param teamId absent for a new one */
    record Team(@Nullable String teamId, String name, List<String> therapistIds, List<String> supervisorIds) {}

    static Written of(Roster roster) {
        return new Written(
                roster.therapists().stream()
                        .flatMap(
                                it -> Stream.ofNullable(it.displayName()).map(name -> new Name(it.therapistId(), name)))
                        .toList(),
                roster.teams().stream()
                        .map(it -> new Team(it.teamId(), it.name(), it.therapistIds(), it.supervisorIds()))
                        .toList());
    }

    /** Side by side as in the form; whoever has no name there keeps none. */
    Written named(List<String> therapists, List<String> names) {
        return new Written(
                IntStream.range(0, Math.min(therapists.size(), names.size()))
                        .mapToObj(it -> new Name(
                                therapists.get(it).strip(), names.get(it).strip()))
                        .filter(it ->
                                !it.therapistId().isEmpty() && !it.displayName().isEmpty())
                        .toList(),
                teams);
    }

    Written withTeam(String name) {
        var more = new ArrayList<>(teams);
        more.add(new Team(null, name.strip(), List.of(), List.of()));
        return new Written(therapists, List.copyOf(more));
    }

    Written changed(String teamId, Function<Team, Stream<Team>> change) {
        return new Written(
                therapists,
                teams.stream()
                        .flatMap(it -> teamId.equals(it.teamId()) ? change.apply(it) : Stream.of(it))
                        .toList());
    }
}
