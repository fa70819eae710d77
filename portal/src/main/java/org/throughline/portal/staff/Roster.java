package org.throughline.portal.staff;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who works in the clinic, as assignment-service keeps it.
 *
 * @param therapists everybody who has a name, a team or a client
 */
public record Roster(List<Therapist> therapists, List<Team> teams) {

    /** Where it cannot be had: ids stand in for names. */
    public static final Roster UNKNOWN = new Roster(List.of(), List.of());

    /** @param clients how many they treat */
    public record Therapist(String therapistId, @Nullable String displayName, long clients) {

        public String name() {
            return displayName == null ? therapistId : displayName;
        }
    }

    public record Team(String teamId, String name, List<String> therapistIds, List<String> supervisorIds) {}

    /** Therapists under one heading; without a team where those stand who are in none. */
    public record Group(@Nullable Team team, List<Therapist> therapists) {}

    public String nameOf(String therapist) {
        return known(therapist).name();
    }

    public Therapist known(String therapist) {
        return therapists.stream()
                .filter(it -> it.therapistId().equals(therapist))
                .findFirst()
                .orElse(new Therapist(therapist, null, 0));
    }

    public long clients() {
        return therapists.stream().mapToLong(Therapist::clients).sum();
    }

    public List<Therapist> inNoTeam() {
        return therapists.stream()
                .filter(it ->
                        teams.stream().noneMatch(team -> team.therapistIds().contains(it.therapistId())))
                .toList();
    }

    /** Only the teams that this person supervises; everybody where they supervise none. */
    public Roster supervisedBy(String person) {
        var own = teams.stream().filter(supervises(person)).toList();
        return own.isEmpty()
                ? this
                : new Roster(
                        therapists.stream()
                                .filter(it -> own.stream()
                                        .anyMatch(team -> team.therapistIds().contains(it.therapistId())))
                                .toList(),
                        own);
    }

    /** The teams that this person supervises first, then the others, then who is in none. */
    public List<Group> groups(String person) {
        var own = teams.stream().filter(supervises(person));
        var others = teams.stream().filter(supervises(person).negate());
        var inTeams = Stream.concat(own, others)
                .map(it -> new Group(
                        it, it.therapistIds().stream().map(this::known).toList()));
        return Stream.concat(inTeams, Stream.of(new Group(null, inNoTeam())))
                .filter(it -> !it.therapists().isEmpty())
                .toList();
    }

    private static Predicate<Team> supervises(String person) {
        return it -> it.supervisorIds().contains(person);
    }
}
