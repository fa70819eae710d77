package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.MeasureTold.Risk;
import org.throughline.analytics.adherence.MeasureTold.Scored;
import org.throughline.events.Instrument;
import org.throughline.events.Severity;

/** Homework beside symptoms: the last weeks, the last scores, and whether they changed for real. */
record Timeline(List<Week> weeks, List<Score> scores, List<Change> changes) {

    private static final int WEEKS = 8;
    private static final int SCORES = 12;

    /** {@code from} is its Monday. */
    record Week(LocalDate from, Rate completion) {}

    /**
     * @param week its Monday, in the client's zone as of the asking: where it stands beside the homework
     * @param score null when items were missing
     */
    record Score(
            Instrument instrument,
            Instant completedAt,
            LocalDate week,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer score,

            @Nullable Severity severity,
            boolean riskFlagged) {}

    /**
     * First against last score.
     *
     * @param reliable IMPROVED or WORSENED when the change is larger than chance; else absent
     * @param recovered reliably improved, and from a case to none
     */
    record Change(
            Instrument instrument,
            int first,
            int last,
            @Nullable Direction reliable,
            boolean recovered) {

        enum Direction {
            IMPROVED,
            WORSENED
        }

        static Change of(Instrument instrument, int first, int last) {
            var least = instrument == Instrument.PHQ_9 ? 6 : 4;
            var caseness = instrument == Instrument.PHQ_9 ? 10 : 8;
            Direction reliable = null;
            if (Math.abs(first - last) >= least) {
                reliable = last < first ? Direction.IMPROVED : Direction.WORSENED;
            }
            var recovered = reliable == Direction.IMPROVED && first >= caseness && last < caseness;
            return new Change(instrument, first, last, reliable, recovered);
        }
    }

    static Timeline of(ClientFacts facts, List<Plan> plans, Instant asOf) {
        var zone = facts.zoneAsOf(asOf);
        var scores = facts.measures().values().stream()
                .flatMap(it -> score(it, asOf, zone))
                .sorted(Comparator.comparing(Score::completedAt))
                .toList();
        return new Timeline(
                weeks(plans, asOf),
                scores.subList(Math.max(0, scores.size() - SCORES), scores.size()),
                Stream.of(Instrument.PHQ_9, Instrument.GAD_7)
                        .flatMap(it -> change(it, scores))
                        .toList());
    }

    private static Stream<Score> score(History<MeasureTold> told, Instant asOf, ZoneId zone) {
        var flagged = told.lastAsOf(asOf, Risk.class).isPresent();
        return told
                .lastAsOf(asOf, Scored.class)
                .map(it -> new Score(
                        it.instrument(),
                        it.completedAt(),
                        monday(LocalDate.ofInstant(it.completedAt(), zone)),
                        it.score(),
                        it.severity(),
                        flagged))
                .stream();
    }

    private static Stream<Change> change(Instrument instrument, List<Score> scores) {
        var values = scores.stream()
                .filter(it -> it.instrument() == instrument)
                .map(Score::score)
                .filter(Objects::nonNull)
                .mapToInt(it -> it)
                .toArray();
        return values.length < 2
                ? Stream.empty()
                : Stream.of(Change.of(instrument, values[0], values[values.length - 1]));
    }

    /** Without a gap, so that a week in which nothing was due shows as one. */
    private static List<Week> weeks(List<Plan> plans, Instant asOf) {
        var byMonday = plans.stream()
                .flatMap(it -> it.standing().stream())
                .filter(it -> it.overBy(asOf))
                .collect(Collectors.groupingBy(it -> monday(it.dueDate()), TreeMap::new, Collectors.toList()));
        if (byMonday.isEmpty()) {
            return List.of();
        }
        var last = byMonday.lastKey();
        var first = Stream.of(byMonday.firstKey(), last.minusWeeks(WEEKS - 1L))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return first.datesUntil(last.plusWeeks(1), Period.ofWeeks(1))
                .map(it -> new Week(it, Rate.ofDone(byMonday.getOrDefault(it, List.of()))))
                .toList();
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
