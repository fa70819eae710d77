package org.throughline.analytics.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.Verdict.Worked;
import org.throughline.events.AdherenceCounts;
import org.throughline.events.HomeworkType;

/**
 * One assignment as it stood at the moment of asking.
 *
 * @param slots all of it, by due instant
 * @param extra practice beyond every slot
 */
record Plan(
        @Nullable HomeworkType type,
        Schedule schedule,
        List<Slot> slots,
        List<Practice> extra,
        ZoneId zone,
        Instant asOf) {

    static Plan asOf(PlanHistory history, Instant asOf, ZoneId zone) {
        var schedule = Schedule.asOf(history.told(), asOf, LocalDate.ofInstant(asOf, zone));
        var slots = history.slots().entrySet().stream()
                .flatMap(it -> it.getValue().asOf(it.getKey(), asOf, schedule.pauses()).stream())
                .sorted(Slot.BY_DUE)
                .toList();
        var extra = history.extra().values().stream()
                .flatMap(it -> it.lastAsOf(asOf, Practice.class).stream())
                .toList();
        return new Plan(history.type(), schedule, slots, extra, zone, asOf);
    }

    /** What is told of it: all slots that were over at {@code over}, by what is known now. */
    AdherenceCounts counts(Instant over) {
        var expected = standing().stream().filter(it -> it.overBy(over)).toList();
        return new AdherenceCounts(
                expected.size(),
                in(expected, SlotState.COMPLETED),
                in(expected, SlotState.ADAPTED),
                in(expected, SlotState.PARTIAL),
                in(expected, SlotState.SKIPPED),
                in(expected, SlotState.MISSED),
                (int) expected.stream()
                        .filter(it -> it.state().done() && !it.late())
                        .count(),
                expected.stream().mapToDouble(Slot::dose).sum(),
                (int) expected.stream().filter(Slot::shownUp).count());
    }

    /** When the next slot that holds a record comes to its end. */
    @Nullable
    Instant nextToCount(Instant now) {
        return standing().stream()
                .filter(it -> it.state().recorded() && !it.overBy(now))
                .map(it -> it.windows().graceUntil())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Its end has come. */
    boolean over() {
        return schedule.over(slots, asOf, today());
    }

    /** Something of it was known by then. */
    boolean known() {
        return !slots.isEmpty() || !extra.isEmpty() || schedule.current() != null;
    }

    /** Neither excused nor withdrawn. */
    List<Slot> standing() {
        return slots.stream().filter(it -> !it.state().outside()).toList();
    }

    /** Recorded or over: what streak and consistency look at. */
    List<Slot> eligible() {
        return standing().stream()
                .filter(it -> it.state().recorded() || it.overBy(asOf))
                .toList();
    }

    Streak streak() {
        return Streak.of(
                eligible(), extra.stream().filter(Practice::meetsMinimumStep).count());
    }

    Initiation initiation() {
        return Initiation.of(standing().stream().findFirst(), work().toList(), asOf);
    }

    Persistence persistence() {
        return Persistence.of(standing(), over(), today());
    }

    @Nullable
    Rate progress() {
        if (!schedule.finite()) {
            return null;
        }
        var standing = standing();
        var outside = slots.size() - standing.size();
        var expected = over()
                ? standing.size()
                : Math.max(standing.size(), schedule.slotsInAll().orElse(0) - outside);
        var recorded = standing.stream().filter(it -> it.state().recorded()).count();
        return Rate.of((int) recorded, expected);
    }

    int activeDays() {
        return (int) work().map(it -> LocalDate.ofInstant(it, zone)).distinct().count();
    }

    private static int in(List<Slot> slots, SlotState state) {
        return (int) slots.stream().filter(it -> it.state() == state).count();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(asOf, zone);
    }

    /** When work counted, extra practice included. */
    Stream<Instant> work() {
        return Stream.concat(
                slots.stream()
                        .filter(it -> it.state().worked())
                        .flatMap(it -> Stream.ofNullable(it.story().work()))
                        .map(Worked::countedAt),
                extra.stream().map(Practice::countedAt));
    }
}
