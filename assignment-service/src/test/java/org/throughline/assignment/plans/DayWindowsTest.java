package org.throughline.assignment.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.throughline.events.Windows;

/** However they are worked out, windows are what the rules of the zone make of each local time on its own. */
class DayWindowsTest {

    private static final WindowRules STRICT = new WindowRules(null, null, true);
    private static final WindowRules WIDE =
            new WindowRules(Duration.parse("P59DT20H"), Duration.parse("P13DT20H"), false);

    /** A half-hour, a date left out, midnights that never were, a month's change within the year, and none at all. */
    private static final List<String> ODD = List.of(
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "America/Asuncion",
            "Africa/Casablanca",
            "Africa/Cairo",
            "Asia/Kathmandu",
            "Asia/Gaza",
            "Pacific/Kiritimati",
            "Antarctica/Troll",
            "Europe/Berlin",
            "Etc/GMT+12",
            "Z");

    @Example
    void every_day_in_zones_with_odd_clocks() {
        for (var name : ODD) {
            var zone = ZoneId.of(name);
            allSlotsAreAsTheZoneSays(zone, daysFrom(LocalDate.of(2009, 12, 1), 8_000, 1), LocalTime.of(0, 30));
        }
    }

    @Property(tries = 300)
    void any_day_in_any_zone(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int step,
            @ForAll @IntRange(max = 86_399) int second) {
        allSlotsAreAsTheZoneSays(zone, daysFrom(start, 200, step), LocalTime.ofSecondOfDay(second));
    }

    @Property(tries = 300)
    void days_around_a_change_of_the_clocks_in_any_order(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll List<@IntRange(min = -25, max = 25) Integer> apart,
            @ForAll @IntRange(max = 86_399) int second) {
        var change = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
        var around = change == null ? day : dateOf(change);
        allSlotsAreAsTheZoneSays(zone, apart.stream().map(around::plusDays), LocalTime.ofSecondOfDay(second));
    }

    private static void allSlotsAreAsTheZoneSays(ZoneId zone, Stream<LocalDate> days, LocalTime wallTime) {
        var here = new Surroundings(zone, Instant.EPOCH, Instant.EPOCH, List.of(), List.of(), null);
        var normal = new DayWindows(wallTime, WindowRules.DEFAULT, here);
        var strict = new DayWindows(wallTime, STRICT, here);
        var wide = new DayWindows(wallTime, WIDE, here);
        days.forEach(day -> {
            var begins = day.atStartOfDay(zone);
            var ends = day.plusDays(1).atStartOfDay(zone);
            var planned = day.atTime(wallTime).atZone(zone);
            var prompt = planned.plusHours(2);
            var grace = ends.toLocalDate().atTime(4, 0).atZone(zone);

            assertThat(normal.slot(day).windows()).isEqualTo(windows(begins, ends, grace, planned));
            assertThat(strict.slot(day).windows()).isEqualTo(windows(planned, prompt, prompt, planned));
            assertThat(wide.slot(day).windows())
                    .isEqualTo(windows(
                            ends.minusDays(59).minusHours(20),
                            ends,
                            ends.plusDays(13).plusHours(20),
                            planned));
            assertThat(normal.slot(day).excused() != null).isEqualTo(begins.equals(ends));
        });
    }

    private static Windows windows(ZonedDateTime opens, ZonedDateTime due, ZonedDateTime grace, ZonedDateTime planned) {
        var late = due.plusDays(14);
        return new Windows(
                opens.toInstant(),
                due.toInstant(),
                grace.toInstant(),
                (late.isBefore(grace) ? grace : late).toInstant(),
                due.minusNanos(1).toLocalDate(),
                due.getZone(),
                planned.toInstant());
    }

    private static Stream<LocalDate> daysFrom(LocalDate start, int count, int step) {
        return Stream.iterate(start, it -> it.plusDays(step)).limit(count);
    }

    private static LocalDate dateOf(ZoneOffsetTransition change) {
        return change.getDateTimeBefore().toLocalDate();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        var all = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        return Arbitraries.oneOf(Arbitraries.of(ODD), Arbitraries.of(all)).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 365 * 80).map(LocalDate.of(1970, 1, 1)::plusDays);
    }
}
