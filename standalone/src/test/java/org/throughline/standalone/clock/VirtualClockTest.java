package org.throughline.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualClockTest {

    private static final Instant REAL = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant AT = Instant.parse("2026-03-27T08:00:00Z");

    @TempDir
    private Path folder;

    private Instant real = REAL;
    private final InstantSource machine = () -> real;

    @Test
    void a_new_clock_without_wishes_tells_real_time() throws Exception {
        var clock = VirtualClock.in(file(), null, null, machine);

        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void it_runs_as_many_times_faster_as_told() throws Exception {
        var clock = VirtualClock.in(file(), 60.0, AT, machine);
        real = REAL.plusSeconds(10);

        assertThat(clock.instant()).isEqualTo(AT.plus(Duration.ofMinutes(10)));
    }

    @Test
    void at_speed_zero_it_moves_only_when_told() throws Exception {
        var clock = VirtualClock.in(file(), 0.0, AT, machine);
        real = REAL.plusSeconds(1000);
        assertThat(clock.instant()).isEqualTo(AT);

        clock.jumpTo(AT.plusSeconds(5));

        assertThat(clock.instant()).isEqualTo(AT.plusSeconds(5));
    }

    @Test
    void a_jump_is_seen_by_every_process_that_maps_the_file() throws Exception {
        var clock = VirtualClock.in(file(), 0.0, AT, machine);
        var elsewhere = VirtualClock.of(file(), machine);

        clock.jumpTo(AT.plusSeconds(5));

        assertThat(elsewhere.instant()).isEqualTo(AT.plusSeconds(5));
    }

    @Test
    void a_restart_never_turns_it_back() throws Exception {
        VirtualClock.in(file(), 0.0, AT, machine).jumpTo(AT.plus(Duration.ofDays(3)));

        var restarted = VirtualClock.in(file(), null, AT, machine);

        assertThat(restarted.instant()).isEqualTo(AT.plus(Duration.ofDays(3)));
    }

    @Test
    void a_change_of_speed_starts_from_the_time_it_is() throws Exception {
        var clock = VirtualClock.in(file(), 1.0, AT, machine);
        real = REAL.plusSeconds(10);
        var faster = VirtualClock.in(file(), 100.0, null, machine);

        assertThat(faster.instant()).isEqualTo(AT.plusSeconds(10));
        assertThat(clock.instant()).isNotNull();
    }

    @Test
    void another_clock_of_the_machine_is_read_in_its_terms() throws Exception {
        var clock = VirtualClock.in(file(), 60.0, AT, machine);

        assertThat(clock.at(REAL)).isEqualTo(clock.instant());
        assertThat(clock.at(REAL.minusSeconds(2))).isEqualTo(clock.instant().minusSeconds(120));
    }

    private Path file() {
        return folder.resolve("clock");
    }
}
