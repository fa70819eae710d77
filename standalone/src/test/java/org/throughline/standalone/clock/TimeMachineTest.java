package org.throughline.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.events.TryAgainLater;

class TimeMachineTest {

    private static final Instant MONDAY = Instant.parse("2026-03-23T08:00:00Z");

    @TempDir
    private Path folder;

    private final TreeSet<Instant> due = new TreeSet<>();
    private final List<Instant> firedAt = new ArrayList<>();
    private int refusals;
    private VirtualClock clock;
    private TimeMachine machine;

    @BeforeEach
    void standStill() throws Exception {
        clock = VirtualClock.in(folder.resolve("clock"), 0.0, MONDAY, InstantSource.system());
        machine = new TimeMachine(clock, new Settling(() -> List.of(new Timers())));
    }

    @Test
    void a_jump_stops_wherever_something_is_due() {
        due.add(MONDAY.plus(Duration.ofHours(10)));
        due.add(MONDAY.plus(Duration.ofDays(2)));

        machine.moveTo(MONDAY.plus(Duration.ofDays(4)));

        assertThat(firedAt)
                .containsExactly(
                        MONDAY.plus(Duration.ofHours(10)).plus(Duration.ofMinutes(1)),
                        MONDAY.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(1)));
        assertThat(clock.instant()).isEqualTo(MONDAY.plus(Duration.ofDays(4)));
    }

    @Test
    void what_is_due_within_a_minute_shares_a_stop() {
        due.add(MONDAY.plusSeconds(100));
        due.add(MONDAY.plusSeconds(130));

        assertThat(machine.moveTo(MONDAY.plusSeconds(1000))).isEqualTo(2);
    }

    @Test
    void what_is_due_after_the_target_waits() {
        due.add(MONDAY.plusSeconds(100));

        machine.moveTo(MONDAY.plusSeconds(99));

        assertThat(firedAt).isEmpty();
    }

    @Test
    void nobody_is_leapt_over_who_cannot_tell_at_first_when_work_is_due() {
        due.add(MONDAY.plus(Duration.ofHours(10)));
        refusals = 3;

        machine.moveTo(MONDAY.plus(Duration.ofDays(4)));

        assertThat(refusals).isZero();
        assertThat(firedAt).containsExactly(MONDAY.plus(Duration.ofHours(10)).plus(Duration.ofMinutes(1)));
    }

    @Test
    void who_stays_busy_is_named_and_time_can_go_on_later() {
        due.add(MONDAY.plusSeconds(100));
        var hasty = new TimeMachine(clock, new Settling(() -> List.of(new Timers()), Duration.ZERO));

        assertThatThrownBy(() -> hasty.moveTo(MONDAY.plusSeconds(1000)))
                .isInstanceOf(TryAgainLater.class)
                .hasMessageContaining("timers is still busy, or does not run");

        machine.moveTo(MONDAY.plusSeconds(1000));
        assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(1000));
    }

    @Test
    void time_does_not_go_back() {
        assertThatThrownBy(() -> machine.moveTo(MONDAY.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forward");
    }

    /** Fires what is due when looked at, so that the first look finds it busy. */
    private final class Timers implements Settling.Worker {
        @Override
        public String name() {
            return "timers";
        }

        @Override
        public boolean idle() {
            var now = clock.instant();
            return !due.removeIf(it -> !it.isAfter(now) && fired(now));
        }

        @Override
        public Optional<Instant> nextDue() {
            if (refusals > 0) {
                refusals--;
                throw new TryAgainLater("the database is away", Duration.ofSeconds(1));
            }
            return due.isEmpty() ? Optional.empty() : Optional.of(due.first());
        }

        private boolean fired(Instant now) {
            if (firedAt.isEmpty() || !firedAt.getLast().equals(now)) {
                firedAt.add(now);
            }
            return true;
        }

        @Override
        public void wake() {}
    }
}
