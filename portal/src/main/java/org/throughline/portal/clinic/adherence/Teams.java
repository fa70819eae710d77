package org.throughline.portal.clinic.adherence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.clinic.adherence.Told.Caseload;
import org.throughline.portal.clinic.adherence.Told.Rate;
import org.throughline.portal.staff.Roster;
import org.throughline.portal.staff.Roster.Group;
import org.throughline.portal.staff.Roster.Therapist;

/**
 * How homework goes, team by team.
 *
 * @param asOf in UTC
 * @param clinic all of it; absent where too few have data
 * @param namesAway ids stand in for names, and nobody is in a team
 */
record Teams(LocalDateTime asOf, @Nullable Row clinic, List<Card> cards, boolean namesAway) {

    /**
     * A team; it tells no more than its caseloads do.
     *
     * @param name absent for those who are in no team
     * @param told the caseloads that are told, taken together; absent where none is
     * @param few how many are not told
     */
    record Card(
            @Nullable String name, List<Row> rows, @Nullable Row told, long few) {}

    /** @param completion absent where too few clients have data to show anything */
    record Row(
            String name,
            @Nullable Integer clients,
            @Nullable Rate completion,
            @Nullable Rate showUp) {

        public boolean few() {
            return clients == null;
        }

        /** Of 100. */
        public long width() {
            return completion == null || completion.rate() == null ? 0 : Math.round(100 * completion.rate());
        }
    }

    static Teams of(Told told, Optional<Roster> roster, String person) {
        var known = told.caseloads().stream().collect(Collectors.toMap(Caseload::therapistId, Function.identity()));
        var groups = roster.orElse(new Roster(
                        known.keySet().stream()
                                .sorted()
                                .map(it -> new Therapist(it, null, 0))
                                .toList(),
                        List.of()))
                .groups(person);
        return new Teams(
                LocalDateTime.ofInstant(told.asOf(), ZoneOffset.UTC),
                told.suppressed() ? null : new Row("", told.clients(), told.completion(), told.showUp()),
                groups.stream()
                        .map(it -> card(it, known))
                        .filter(it -> !it.rows().isEmpty())
                        .toList(),
                roster.isEmpty());
    }

    private static Card card(Group group, Map<String, Caseload> known) {
        var rows = group.therapists().stream()
                .flatMap(it -> Stream.ofNullable(known.get(it.therapistId())).map(caseload -> row(it, caseload)))
                .toList();
        return new Card(
                group.team() == null ? null : group.team().name(),
                rows,
                rows.stream().filter(it -> !it.few()).reduce(Teams::together).orElse(null),
                rows.stream().filter(Row::few).count());
    }

    private static Row row(Therapist therapist, Caseload it) {
        return it.suppressed()
                ? new Row(therapist.name(), null, null, null)
                : new Row(therapist.name(), it.clients(), it.completion(), it.showUp());
    }

    private static Row together(Row one, Row other) {
        return new Row(
                "",
                Objects.requireNonNullElse(one.clients, 0) + Objects.requireNonNullElse(other.clients, 0),
                together(one.completion, other.completion),
                together(one.showUp, other.showUp));
    }

    private static @Nullable Rate together(@Nullable Rate one, @Nullable Rate other) {
        return one == null ? other : other == null ? one : one.and(other);
    }
}
