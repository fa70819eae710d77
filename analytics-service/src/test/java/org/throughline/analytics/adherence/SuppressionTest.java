package org.throughline.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.throughline.events.ClientId;
import org.throughline.events.HomeworkType;
import org.throughline.events.TherapistId;

/** Whoever has all that is told, of the clinic and of every caseload, and can add and subtract. */
class SuppressionTest {

    private static final int ENOUGH = 5;

    @Property(tries = 500)
    void no_suppressed_place_can_be_had_by_subtraction(@ForAll("clinics") Map<Place, Set<ClientId>> clinic) {
        assertThat(new Subtraction(clinic.keySet(), Suppression.of(clinic)).recovered())
                .isEmpty();
    }

    @Property(tries = 500)
    void few_are_never_told_and_what_a_total_gives_away_is_not_of_few(
            @ForAll("clinics") Map<Place, Set<ClientId>> clinic) {
        var suppressed = Suppression.of(clinic);

        clinic.forEach((place, clients) -> {
            if (clients.size() < ENOUGH) {
                assertThat(suppressed).contains(place);
            }
        });
        clinic.keySet().stream().flatMap(it -> Stream.of(it.row(), it.column())).forEach(line -> {
            var inside = suppressed.stream()
                    .filter(it -> line.holds(it) && !it.equals(line.total()))
                    .toList();
            if (!inside.isEmpty() && !suppressed.contains(line.total())) {
                var clients = new HashSet<ClientId>();
                inside.forEach(it -> clients.addAll(clinic.getOrDefault(it, Set.of())));
                assertThat(inside).hasSizeGreaterThanOrEqualTo(2);
                assertThat(clients).hasSizeGreaterThanOrEqualTo(ENOUGH);
            }
        });
    }

    @Property(tries = 200)
    void where_nobody_is_few_everything_is_told(@ForAll("clinics") Map<Place, Set<ClientId>> clinic) {
        var large = new HashMap<Place, Set<ClientId>>();
        clinic.forEach((place, clients) -> large.put(
                place,
                clients.stream()
                        .flatMap(it -> IntStream.range(0, ENOUGH).mapToObj(n -> new ClientId(it + "-" + n)))
                        .collect(Collectors.toSet())));

        assertThat(Suppression.of(large)).isEmpty();
    }

    /** Else the property above could not fail. */
    @Test
    void hiding_the_few_alone_gives_them_away() {
        var clinic = table(List.of(
                Map.entry(0, Set.of(HomeworkType.READING)),
                Map.entry(0, Set.of(HomeworkType.RELAXATION)),
                Map.entry(0, Set.of(HomeworkType.RELAXATION)),
                Map.entry(0, Set.of(HomeworkType.RELAXATION)),
                Map.entry(0, Set.of(HomeworkType.RELAXATION)),
                Map.entry(0, Set.of(HomeworkType.RELAXATION))));
        var few = clinic.keySet().stream()
                .filter(it -> clinic.getOrDefault(it, Set.of()).size() < ENOUGH)
                .collect(Collectors.toSet());

        assertThat(new Subtraction(clinic.keySet(), few).recovered()).containsExactlyInAnyOrderElementsOf(few);
        assertThat(new Subtraction(clinic.keySet(), Suppression.of(clinic)).recovered())
                .isEmpty();
    }

    /** Up to four caseloads, up to forty clients, each with some of five types. */
    @Provide
    Arbitrary<Map<Place, Set<ClientId>>> clinics() {
        var types = Arbitraries.of(List.of(HomeworkType.values()).subList(0, 5))
                .set()
                .ofMinSize(1)
                .ofMaxSize(3);
        var caseload = Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(4, 1), Tuple.of(2, 2), Tuple.of(1, 3));
        return Combinators.combine(caseload, types)
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(SuppressionTest::table);
    }

    private static Map<Place, Set<ClientId>> table(List<Map.Entry<Integer, Set<HomeworkType>>> clients) {
        var table = new HashMap<Place, Set<ClientId>>();
        for (var n = 0; n < clients.size(); n++) {
            var therapist = new TherapistId("t-" + clients.get(n).getKey());
            var client = new ClientId("c-" + n);
            clients.get(n)
                    .getValue()
                    .forEach(type -> Stream.of(
                                    new Place(null, null),
                                    new Place(null, type),
                                    new Place(therapist, null),
                                    new Place(therapist, type))
                            .forEach(it -> table.computeIfAbsent(it, _ -> new HashSet<>())
                                    .add(client)));
        }
        return table;
    }
}
