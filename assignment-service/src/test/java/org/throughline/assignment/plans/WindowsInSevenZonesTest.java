package org.throughline.assignment.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.assignment.plans.Given.plan;
import static org.throughline.assignment.plans.Given.theOnly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand from the published transitions of each zone. */
class WindowsInSevenZonesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            ZONE,                DAY,        OPENS,                DUE,                  GRACE,                PLANNED_0230
            America/New_York,    2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z, 2026-03-09T08:00:00Z, 2026-03-08T07:30:00Z
            America/New_York,    2026-11-01, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z, 2026-11-02T09:00:00Z, 2026-11-01T07:30:00Z
            America/New_York,    2026-03-07, 2026-03-07T05:00:00Z, 2026-03-08T05:00:00Z, 2026-03-08T08:00:00Z, 2026-03-07T07:30:00Z
            Europe/London,       2026-03-29, 2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z, 2026-03-30T03:00:00Z, 2026-03-29T01:30:00Z
            Europe/London,       2026-10-25, 2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z, 2026-10-26T04:00:00Z, 2026-10-25T02:30:00Z
            Europe/London,       2026-10-24, 2026-10-23T23:00:00Z, 2026-10-24T23:00:00Z, 2026-10-25T04:00:00Z, 2026-10-24T01:30:00Z
            Australia/Lord_Howe, 2026-10-04, 2026-10-03T13:30:00Z, 2026-10-04T13:00:00Z, 2026-10-04T17:00:00Z, 2026-10-03T15:30:00Z
            Australia/Lord_Howe, 2026-04-05, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z, 2026-04-05T17:30:00Z, 2026-04-04T16:00:00Z
            Africa/Casablanca,   2026-02-15, 2026-02-14T23:00:00Z, 2026-02-16T00:00:00Z, 2026-02-16T04:00:00Z, 2026-02-15T01:30:00Z
            Africa/Casablanca,   2026-03-22, 2026-03-22T00:00:00Z, 2026-03-22T23:00:00Z, 2026-03-23T03:00:00Z, 2026-03-22T02:30:00Z
            America/Sao_Paulo,   2018-11-04, 2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z, 2018-11-05T06:00:00Z, 2018-11-04T04:30:00Z
            America/Sao_Paulo,   2018-11-03, 2018-11-03T03:00:00Z, 2018-11-04T03:00:00Z, 2018-11-04T06:00:00Z, 2018-11-03T05:30:00Z
            America/Sao_Paulo,   2018-02-17, 2018-02-17T02:00:00Z, 2018-02-18T03:00:00Z, 2018-02-18T07:00:00Z, 2018-02-17T04:30:00Z
            Pacific/Apia,        2011-12-29, 2011-12-29T10:00:00Z, 2011-12-30T10:00:00Z, 2011-12-30T14:00:00Z, 2011-12-29T12:30:00Z
            Pacific/Apia,        2011-12-31, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z, 2011-12-31T14:00:00Z, 2011-12-30T12:30:00Z
            Asia/Kathmandu,      2026-03-29, 2026-03-28T18:15:00Z, 2026-03-29T18:15:00Z, 2026-03-29T22:15:00Z, 2026-03-28T20:45:00Z
            """)
    void a_day_is_open_from_its_first_moment_to_the_next_midnight(
            ZoneId zone, LocalDate day, Instant opens, Instant due, Instant grace, Instant planned) {
        var windows = daily(zone, day, "02:30").windows();

        assertThat(windows.opensAt()).isEqualTo(opens);
        assertThat(windows.dueAt()).isEqualTo(due);
        assertThat(windows.graceUntil()).isEqualTo(grace);
        assertThat(windows.plannedAt()).isEqualTo(planned);
        assertThat(windows.dueDate()).isEqualTo(day);
        assertThat(windows.zone()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            ZONE,                DUE_LOCAL,        DUE
            America/New_York,    2026-03-08T02:30, 2026-03-08T07:30:00Z
            America/New_York,    2026-11-01T01:30, 2026-11-01T05:30:00Z
            Europe/London,       2026-03-29T01:30, 2026-03-29T01:30:00Z
            Europe/London,       2026-10-25T01:30, 2026-10-25T00:30:00Z
            Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z
            Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z
            Africa/Casablanca,   2026-03-22T02:30, 2026-03-22T02:30:00Z
            America/Sao_Paulo,   2018-11-04T00:30, 2018-11-04T03:30:00Z
            Pacific/Apia,        2011-12-30T18:00, 2011-12-31T04:00:00Z
            Asia/Kathmandu,      2026-03-29T18:00, 2026-03-29T12:15:00Z
            """)
    void a_local_time_in_a_gap_moves_on_and_in_an_overlap_is_the_first(ZoneId zone, LocalDateTime local, Instant due) {
        var here = new Surroundings(zone, Instant.EPOCH, Instant.EPOCH, List.of(), List.of(), null);

        assertThat(theOnly(plan(ScheduleForm.oneOff(local)), here).windows().dueAt())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Apia, 2011-12-30"})
    void a_date_that_a_zone_skipped_is_excused(ZoneId zone, LocalDate day) {
        assertThat(daily(zone, day, "18:00").excused()).isEqualTo(org.throughline.events.ExcuseReason.TIMEZONE);
        assertThat(daily(zone, day.plusDays(1), "18:00").excused()).isNull();
        assertThat(daily(zone, day.minusDays(1), "18:00").excused()).isNull();
    }

    private static PlannedSlot daily(ZoneId zone, LocalDate day, String wallTime) {
        var here = new Surroundings(zone, Instant.EPOCH, Instant.EPOCH, List.of(), List.of(), null);
        return theOnly(plan(ScheduleForm.recurring("FREQ=DAILY;COUNT=1", day, wallTime)), here);
    }
}
