package org.throughline.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 27);

    @Test
    void the_usual_is_every_evening_for_two_weeks() {
        var schedule = Timing.usual(FRIDAY).schedule();

        assertThat(schedule.rrule()).isEqualTo("FREQ=DAILY;UNTIL=20260409");
        assertThat(schedule.wallTime()).hasToString("18:00");
    }

    @Test
    void what_was_written_is_read_again_with_the_same_dates() {
        var written = recurring("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20260509");

        assertThat(Timing.of(written, FRIDAY).schedule().rrule()).isEqualTo(written.rrule());
    }

    @Test
    void a_count_becomes_its_last_day() {
        assertThat(Timing.of(recurring("FREQ=DAILY;COUNT=14"), FRIDAY).endsOn()).isEqualTo("2026-04-09");
        assertThat(Timing.of(recurring("FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3"), FRIDAY)
                        .endsOn())
                .isEqualTo("2026-04-03");
        assertThat(Timing.of(recurring("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=2"), FRIDAY)
                        .endsOn())
                .isEqualTo("2026-04-10");
    }

    @Test
    void once_more_begins_today_in_the_same_rhythm() {
        var again =
                Timing.of(recurring("FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3"), FRIDAY).anew(FRIDAY.plusDays(30));

        assertThat(again.days()).isEqualTo(List.of("MO", "FR"));
        assertThat(again.startsOn()).isEqualTo("2026-04-26");
    }

    @Test
    void no_day_at_all_is_left_to_the_service_to_say() {
        var usual = Timing.usual(FRIDAY);
        var none = new Timing(
                usual.kind(), null, 1, usual.wallTime(), FRIDAY, null, null, null, null, null, null, null, null);

        assertThat(none.schedule().rrule()).isNull();
    }

    private static Schedule recurring(String rrule) {
        return new Schedule(Schedule.Kind.RECURRING, null, rrule, FRIDAY, null, null, null, null, null, null, null);
    }
}
