package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WindowsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant OPENS = Instant.parse("2026-03-28T23:00:00Z");

    @Property
    void a_slot_due_at_midnight_belongs_to_the_day_that_midnight_closes(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 0, max = 4000) int days) {
        var day = LocalDate.of(2020, 1, 1).plusDays(days);
        var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();

        assertThat(Windows.dueDateOf(midnight, zone)).isEqualTo(day);
        assertThat(Windows.dueDateOf(midnight.plusSeconds(1), zone)).isEqualTo(day.plusDays(1));
    }

    @Property
    void on_time_is_half_open(
            @ForAll @IntRange(max = 100) int toDue,
            @ForAll @IntRange(max = 100) int grace,
            @ForAll @IntRange(min = -50, max = 300) int at) {
        var due = OPENS.plus(Duration.ofHours(toDue));
        var over = due.plus(Duration.ofHours(grace));
        var windows = new Windows(OPENS, due, over, over, LocalDate.of(2026, 3, 29), BERLIN, null);

        assertThat(windows.onTimeAt(OPENS.plus(Duration.ofHours(at)))).isEqualTo(at >= 0 && at < toDue + grace);
    }

    @Property
    void windows_out_of_order_are_refused(
            @ForAll @IntRange(min = -9, max = 9) int due,
            @ForAll @IntRange(min = -9, max = 9) int grace,
            @ForAll @IntRange(min = -9, max = 9) int late) {
        var inOrder = 0 <= due && due <= grace && grace <= late;
        var build = (Runnable) () -> new Windows(
                OPENS,
                OPENS.plusSeconds(due),
                OPENS.plusSeconds(grace),
                OPENS.plusSeconds(late),
                LocalDate.of(2026, 3, 29),
                BERLIN,
                null);

        if (inOrder) {
            build.run();
        } else {
            assertThatThrownBy(build::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void the_day_of_the_change_has_23_hours() {
        var day = LocalDate.of(2026, 3, 29);

        assertThat(Duration.between(day.atStartOfDay(BERLIN), day.plusDays(1).atStartOfDay(BERLIN)))
                .hasHours(23);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "America/New_York",
                        "Europe/London",
                        "Australia/Lord_Howe",
                        "Africa/Casablanca",
                        "America/Sao_Paulo",
                        "Asia/Kathmandu",
                        "Europe/Berlin")
                .map(ZoneId::of);
    }
}
