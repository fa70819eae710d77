package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.simulator.check.Planted.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.throughline.simulator.check.PlanRule.Span;
import org.throughline.simulator.platform.Json;

class PlanRuleTest {

    @Test
    void the_day_on_which_the_clocks_go_forward_has_23_hours() {
        var span = rule("Europe/Berlin", "RECURRING", "rrule", "FREQ=DAILY").spanOf("2026-03-29#1");

        assertThat(span)
                .contains(new Span(at("2026-03-28T23:00:00Z"), at("2026-03-29T22:00:00Z"), at("2026-03-30T02:00:00Z")));
    }

    @Test
    void on_lord_howe_the_autumn_day_is_half_an_hour_longer() {
        var span =
                rule("Australia/Lord_Howe", "RECURRING", "rrule", "FREQ=DAILY").spanOf("2026-04-05#1");

        assertThat(span.map(it -> Duration.between(it.opensAt(), it.dueAt())))
                .contains(Duration.ofMinutes(24 * 60 + 30));
    }

    @Test
    void a_wall_time_in_the_gap_moves_on_by_the_gap() {
        var span = rule("Europe/Berlin", "ONE_OFF", "dueAt", "2026-03-29T02:30").spanOf("2026-03-29#1");

        assertThat(span.map(Span::dueAt)).contains(at("2026-03-29T01:30:00Z"));
    }

    @Test
    void a_started_week_of_a_quota_opens_on_the_start_date() {
        var span = rule("Asia/Kathmandu", "QUOTA", "startsOn", "2026-03-18").spanOf("2026-W12#2");

        assertThat(span.map(Span::opensAt)).contains(at("2026-03-17T18:15:00Z"));
        assertThat(span.map(Span::dueAt)).contains(at("2026-03-22T18:15:00Z"));
    }

    @Test
    void rules_of_days_and_counts() {
        var start = LocalDate.of(2026, 3, 16);

        assertThat(new RecurrenceDates("FREQ=WEEKLY;BYDAY=TU,SU;COUNT=3", start).before(start.plusDays(30)))
                .containsExactly(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 3, 22), LocalDate.of(2026, 3, 24));
        assertThat(new RecurrenceDates("FREQ=DAILY;INTERVAL=2;COUNT=9", start).before(start.plusDays(3)))
                .containsExactly(start, start.plusDays(2));
    }

    private static PlanRule rule(String zone, String kind, String field, String value) {
        var request = Json.object();
        request.putObject("schedule").put("kind", kind).put(field, value);
        return new PlanRule(request, ZoneId.of(zone));
    }
}
