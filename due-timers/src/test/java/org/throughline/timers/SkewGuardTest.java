package org.throughline.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SkewGuardTest {

    private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");
    private static final Clock SYSTEM = Clock.tickMillis(ZoneOffset.UTC);

    @Test
    void clocks_that_agree_let_timers_fire() {
        var guard = new SkewGuard(SYSTEM, SYSTEM);
        guard.look();

        assertThat(guard.allows(Duration.ofSeconds(2))).isTrue();
    }

    @Test
    void a_clock_a_minute_off_stops_them_until_it_is_right_again() {
        var there = new Clock[] {Clock.offset(SYSTEM, Duration.ofMinutes(-1))};
        var guard = new SkewGuard(SYSTEM, () -> there[0].instant());
        guard.look();
        assertThat(guard.allows(Duration.ofSeconds(2))).isFalse();
        assertThat(guard.allows(Duration.ZERO)).isFalse();

        there[0] = SYSTEM;
        guard.look();
        assertThat(guard.allows(Duration.ZERO)).isTrue();
    }

    @Test
    void a_database_that_does_not_answer_leaves_the_last_answer() {
        var away = new boolean[1];
        var guard = new SkewGuard(SYSTEM, () -> {
            if (away[0]) {
                throw new IllegalStateException("away");
            }
            return SYSTEM.instant();
        });
        guard.look();
        away[0] = true;
        guard.look();

        assertThat(guard.allows(Duration.ofSeconds(2))).isTrue();
    }

    @Test
    void a_clock_that_leaps_while_it_is_compared_does_not_hide_that_it_is_wrong() {
        var here = new AtomicReference<>(NOON);
        var leaps = new ArrayDeque<>(List.of(Duration.ofHours(8)));
        var guard = new SkewGuard(clock(here), () -> {
            var leap = leaps.isEmpty() ? Duration.ZERO : leaps.remove();
            return here.updateAndGet(it -> it.plus(leap)).minus(Duration.ofMinutes(1));
        });

        guard.look();

        assertThat(guard.skew()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_clock_that_runs_much_faster_than_real_time_lets_timers_fire() {
        var here = new AtomicReference<>(NOON);
        var guard = new SkewGuard(clock(here), () -> here.updateAndGet(it -> it.plusSeconds(60)));

        guard.look();

        assertThat(guard.allows(Duration.ofSeconds(2))).isTrue();
    }

    @Test
    void nothing_fires_before_the_clocks_were_compared() {
        assertThat(new SkewGuard(SYSTEM, SYSTEM).allows(Duration.ofSeconds(2))).isFalse();
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    }
}
