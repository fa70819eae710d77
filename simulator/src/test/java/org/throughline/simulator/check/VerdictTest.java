package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.simulator.check.Planted.at;
import static org.throughline.simulator.check.Planted.slot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant TUESDAY_NIGHT = at("2026-03-18T01:00:00Z");

    @Test
    void after_midnight_the_grace_of_yesterday_comes_first() {
        var verdict = now(TUESDAY_NIGHT, slot(17), slot(18));

        assertThat(verdict.slot()).contains(slot(17));
        assertThat(verdict.late()).isFalse();
    }

    @Test
    void when_yesterday_is_done_the_work_is_todays() {
        assertThat(now(TUESDAY_NIGHT, done(17), slot(18)).slot()).contains(slot(18));
    }

    @Test
    void grace_is_half_open() {
        var end = slot(17).times().graceUntil();

        assertThat(now(end.minusSeconds(1), slot(17)).late()).isFalse();
        assertThat(now(end, slot(17).missed()).late()).isTrue();
    }

    @Test
    void late_work_takes_the_newest_miss_that_still_accepts_it() {
        var recorded = at("2026-03-19T12:00:00Z");

        var verdict = now(recorded, slot(16).missed(), slot(17).missed(), done(18), done(19));

        assertThat(verdict.slot()).contains(slot(17).missed());
        assertThat(verdict.late()).isTrue();
    }

    @Test
    void work_beyond_every_window_is_extra() {
        assertThat(now(at("2026-03-25T12:00:00Z"), slot(17).missed()).slot()).isEmpty();
    }

    @Test
    void offline_work_is_believed_for_three_days() {
        var performed = at("2026-03-17T10:00:00Z");
        var plan = List.of(slot(17).missed());

        assertThat(Verdict.on(plan, "", performed, at("2026-03-20T10:00:00Z")).late())
                .isFalse();
        assertThat(Verdict.on(plan, "", performed, at("2026-03-20T10:00:01Z")).slot())
                .isEmpty();
    }

    @Test
    void work_beats_an_excuse_but_not_one_of_the_calendar() {
        var noon = at("2026-03-17T12:00:00Z");

        assertThat(now(noon, slot(17).excused("ILLNESS")).slot()).isPresent();
        assertThat(now(noon, slot(17).excused("TIMEZONE")).slot()).isEmpty();
    }

    @Test
    void a_future_performance_is_not_believed() {
        var recorded = at("2026-03-17T12:00:00Z");

        var verdict = Verdict.on(List.of(slot(17), slot(18)), "", at("2026-03-18T12:00:00Z"), recorded);

        assertThat(verdict.slot()).contains(slot(17));
    }

    private static Verdict now(Instant instant, Slot... plan) {
        return Verdict.on(List.of(plan), "", instant, instant);
    }

    private static Slot done(int day) {
        return slot(day).resolved(State.COMPLETED, new Work("r" + day, false, false, null, Map.of()));
    }
}
