package org.throughline.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.Heard;
import org.throughline.events.Barrier;
import org.throughline.events.Outcome;
import org.throughline.events.Rating;
import org.throughline.events.SessionTime;

/** The invariants of the definitions, each with its number. */
class InvariantsTest {

    private static final int TRIES = 300;

    /** How the story of one slot may go. */
    enum Course {
        OPEN,
        DONE,
        PARTIAL,
        ADAPTED_LATE,
        SKIPPED,
        MISSED,
        EXPLAINED,
        CORRECTED,
        LATE,
        EXCUSED,
        EXCUSED_AND_DONE
    }

    @Provide
    Arbitrary<List<Course>> courses() {
        return Arbitraries.of(Course.values()).list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = TRIES)
    void invariant_2_the_outcomes_add_up_and_rates_lie_between_zero_and_one(
            @ForAll("courses") List<Course> courses, @ForAll("days") int day) {
        var adherence = figures(told(new Anna(), courses), Anna.at(day));

        var counts = adherence.pooled().counts();
        assertThat(counts.completed() + counts.adapted() + counts.partial() + counts.skipped() + counts.missed())
                .isEqualTo(counts.expected());
        assertThat(rates(adherence)).allSatisfy(it -> assertThat(it).isBetween(0.0, 1.0));
        if (counts.expected() == 0) {
            assertThat(adherence.pooled().completion().rate()).isNull();
        }
    }

    @Property(tries = TRIES)
    void invariant_4_any_interleaving_with_duplicates_gives_the_same_adherence(
            @ForAll("courses") List<Course> courses, @ForAll Random random) {
        var events = told(new Anna(), courses);

        assertThat(new Anna().facts(interleaved(events, random))).isEqualTo(new Anna().facts(events));
    }

    @Property(tries = TRIES)
    void invariant_4_asked_again_as_of_the_same_moment_the_answer_is_the_same(
            @ForAll("courses") List<Course> courses, @ForAll("days") int day) {
        var asOf = Anna.at(day);
        var all = told(new Anna(), courses);
        var knownThen =
                all.stream().filter(it -> !it.envelope().time().isAfter(asOf)).toList();

        assertThat(figures(all, asOf)).isEqualTo(figures(knownThen, asOf));
    }

    @Property(tries = TRIES)
    void a_frozen_brief_is_the_same_whatever_is_heard_later(
            @ForAll("courses") List<Course> courses, @ForAll("days") int day) {
        var anna = new Anna();
        var start = Anna.at(day);
        var all = new ArrayList<>(told(anna, courses));
        all.add(anna.cared(Anna.at(-6), new SessionTime(start, start.plusSeconds(3600))));
        var knownThen =
                all.stream().filter(it -> !it.envelope().time().isAfter(start)).toList();

        var then = Brief.of(anna.facts(knownThen), start.plusSeconds(60));
        var later = Brief.of(anna.facts(all), start.plusSeconds(1800));

        assertThat(later).usingRecursiveComparison().ignoringFields("newerData").isEqualTo(then);
        assertThat(later.newerData()).isEqualTo(all.size() > knownThen.size());
        assertThat(then.newerData()).isFalse();
    }

    @Property(tries = TRIES)
    void invariant_8_excusing_a_slot_that_was_not_done_never_lowers_a_rate(
            @ForAll("courses") List<Course> courses, @ForAll Random random) {
        var anna = new Anna();
        var events = told(anna, courses);
        var end = Anna.at(40);
        var before = figures(events, end);
        var notDone = IntStream.rangeClosed(1, courses.size())
                .filter(it -> List.of(Course.OPEN, Course.MISSED).contains(courses.get(it - 1)))
                .boxed()
                .toList();
        if (notDone.isEmpty()) {
            return;
        }
        var excused = new ArrayList<>(events);
        excused.add(anna.excused(notDone.get(random.nextInt(notDone.size()))));
        var after = figures(excused, end);

        assertThat(rate(after.pooled().completion().rate()))
                .isGreaterThanOrEqualTo(rate(before.pooled().completion().rate()));
        assertThat(rate(after.pooled().onTime().rate()))
                .isGreaterThanOrEqualTo(rate(before.pooled().onTime().rate()));
        assertThat(rate(after.pooled().showUp().rate()))
                .isGreaterThanOrEqualTo(rate(before.pooled().showUp().rate()));
    }

    @Property(tries = TRIES)
    void invariant_8_extra_practice_never_raises_a_rate(@ForAll("courses") List<Course> courses) {
        var anna = new Anna();
        var events = told(anna, courses);
        var more = new ArrayList<>(events);
        more.add(anna.practised(2));

        assertThat(figures(more, Anna.at(40)).pooled())
                .isEqualTo(figures(events, Anna.at(40)).pooled());
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 20);
    }

    private static double rate(@Nullable Double rate) {
        return rate == null ? 1 : rate;
    }

    private static ClientAdherence figures(List<Heard> events, Instant asOf) {
        return ClientAdherence.of(new Anna().facts(events), Ask.everything(asOf));
    }

    private static List<Double> rates(ClientAdherence adherence) {
        return Stream.concat(
                        Stream.of(adherence.pooled()),
                        adherence.assignments().stream().map(AssignmentAdherence::adherence))
                .flatMap(it -> Stream.of(
                        it.completion().rate(),
                        it.onTime().rate(),
                        it.dose().rate(),
                        it.showUp().rate(),
                        it.missed().rate()))
                .filter(it -> it != null)
                .toList();
    }

    /** Each stream in its own order, the streams anyhow, some events twice. */
    private static List<Heard> interleaved(List<Heard> events, Random random) {
        Map<String, List<Heard>> streams = events.stream().collect(Collectors.groupingBy(it -> it.envelope().stream()));
        var left = new ArrayList<>(streams.values().stream()
                .sorted(Comparator.comparing(it -> it.getFirst().envelope().stream()))
                .map(ArrayList::new)
                .toList());
        var told = new ArrayList<Heard>();
        while (!left.isEmpty()) {
            var stream = left.get(random.nextInt(left.size()));
            told.add(stream.removeFirst());
            if (random.nextInt(3) == 0) {
                told.add(told.get(random.nextInt(told.size())));
            }
            left.removeIf(List::isEmpty);
        }
        return told;
    }

    private static List<Heard> told(Anna anna, List<Course> courses) {
        var events = new ArrayList<>(List.of(anna.enrolled(), anna.started(courses.size())));
        for (var n = 1; n <= courses.size(); n++) {
            events.add(anna.assigned(n));
            events.addAll(course(anna, n, courses.get(n - 1)));
        }
        return events;
    }

    private static List<Heard> course(Anna anna, int n, Course course) {
        return switch (course) {
            case OPEN -> List.of();
            case DONE -> List.of(anna.completed(n));
            case PARTIAL -> List.of(anna.worked(n, Outcome.PARTIAL, 0.3, Anna.at(n), false, Map.of(Rating.QUALITY, 2)));
            case ADAPTED_LATE ->
                List.of(
                        anna.missed(n),
                        anna.worked(n, Outcome.ADAPTED, 0.6, Anna.at(n).plus(Anna.LATE), true, Map.of()));
            case SKIPPED -> List.of(anna.skipped(n, Barrier.TOO_BUSY));
            case MISSED -> List.of(anna.missed(n));
            case EXPLAINED -> List.of(anna.missed(n), anna.barrier(n, Barrier.SHAME));
            case CORRECTED -> List.of(anna.missed(n), anna.corrected(n), anna.reviewed(n, 3));
            case LATE -> List.of(anna.missed(n), anna.completedLate(n));
            case EXCUSED -> List.of(anna.missed(n), anna.excused(n));
            case EXCUSED_AND_DONE -> List.of(anna.excused(n), anna.completedLate(n));
        };
    }
}
