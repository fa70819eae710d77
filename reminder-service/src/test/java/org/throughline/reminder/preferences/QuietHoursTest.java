package org.throughline.reminder.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final String[] ZONES = {
        "America/New_York",
        "Europe/London",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "America/Sao_Paulo",
        "Pacific/Apia",
        "Asia/Kathmandu"
    };

    @ParameterizedTest
    @CsvSource({
        "2026-03-24T20:59, 2026-03-24T20:59",
        "2026-03-24T21:00, 2026-03-25T08:00",
        "2026-03-25T03:00, 2026-03-25T08:00",
        "2026-03-25T08:00, 2026-03-25T08:00",
        // The night of the change of clocks is an hour shorter, eight o'clock is eight o'clock.
        "2026-03-28T23:00, 2026-03-29T08:00",
        "2026-10-24T23:00, 2026-10-25T08:00"
    })
    void what_falls_into_the_night_waits_for_the_morning(String planned, String sent) {
        assertThat(night("Europe/Berlin").after(berlin(planned))).isEqualTo(berlin(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-24T20:59, 2026-03-24T20:59",
        "2026-03-24T21:00, 2026-03-24T20:30",
        "2026-03-25T03:00, 2026-03-24T20:30",
        "2026-03-29T04:00, 2026-03-28T20:30"
    })
    void what_cannot_wait_comes_the_evening_before(String planned, String sent) {
        assertThat(night("Europe/Berlin").before(berlin(planned))).isEqualTo(berlin(sent));
    }

    @Test
    void a_rest_at_noon_is_quiet_too() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), ZoneId.of("Europe/Berlin"));

        assertThat(noon.after(berlin("2026-03-24T13:00"))).isEqualTo(berlin("2026-03-24T14:00"));
        assertThat(noon.covers(berlin("2026-03-24T21:00"))).isFalse();
    }

    @Test
    void who_gives_the_same_hour_twice_wants_no_quiet_hours() {
        var none = new QuietHours(LocalTime.NOON, LocalTime.NOON, ZoneId.of("Europe/Berlin"));

        assertThat(none.covers(berlin("2026-03-24T12:00"))).isFalse();
    }

    @Property(tries = 2000)
    void after_the_quiet_hours_it_is_never_quiet_and_never_earlier_in_any_zone(
            @ForAll @LongRange(min = 1_740_000_000, max = 1_800_000_000) long second,
            @ForAll @IntRange(max = 7) int zone,
            @ForAll @IntRange(max = 47) int from,
            @ForAll @IntRange(max = 47) int until) {
        var quiet = new QuietHours(half(from), half(until), ZoneId.of(ZONES[zone]));
        var t = Instant.ofEpochSecond(second);

        var after = quiet.after(t);

        assertThat(after).isAfterOrEqualTo(t);
        assertThat(quiet.before(t)).isBeforeOrEqualTo(t);
        assertThat(after.equals(t) || !quiet.covers(after) || isRepeatedHour(after, quiet.zone()))
                .isTrue();
    }

    /** At the end of summer time an hour comes twice, and with it what was quiet in it. */
    private static boolean isRepeatedHour(Instant t, ZoneId zone) {
        var before = zone.getRules().previousTransition(t.plusSeconds(1));
        var next = zone.getRules().nextTransition(t);
        return before != null && before.isOverlap() && before.getInstant().isAfter(t.minusSeconds(7_200))
                || next != null && next.isOverlap() && next.getInstant().isBefore(t.plusSeconds(7_200));
    }

    private static LocalTime half(int halves) {
        return LocalTime.ofSecondOfDay(halves * 1_800L);
    }

    private static QuietHours night(String zone) {
        return new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of(zone));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
