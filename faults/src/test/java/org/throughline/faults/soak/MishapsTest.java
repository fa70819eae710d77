package org.throughline.faults.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MishapsTest {

    private static final int KINDS = Mishap.all().size();

    @Test
    void the_same_seed_has_the_same_mishaps_and_another_has_others() {
        assertThat(drawn(7, 50)).isEqualTo(drawn(7, 50)).isNotEqualTo(drawn(8, 50));
    }

    @Test
    void each_kind_happens_once_before_any_happens_again() {
        var mishaps = drawn(3, 2 * KINDS).stream().map(Mishaps.Turn::mishap).toList();

        assertThat(mishaps.subList(0, KINDS)).containsExactlyInAnyOrderElementsOf(Mishap.all());
        assertThat(mishaps.subList(KINDS, 2 * KINDS)).containsExactlyInAnyOrderElementsOf(Mishap.all());
    }

    @Test
    void there_is_quiet_between_them_and_none_lasts_long() {
        assertThat(drawn(5, 500)).allSatisfy(it -> {
            assertThat(it.quiet())
                    .isBetween(Duration.ofSeconds(Mishaps.SHORTEST_QUIET), Duration.ofSeconds(Mishaps.LONGEST_QUIET));
            assertThat(it.lasts()).isBetween(Duration.ofSeconds(Mishaps.SHORTEST), Duration.ofSeconds(Mishaps.LONGEST));
        });
    }

    @Test
    void broker_database_and_every_service_die_and_stand_still() {
        assertThat(Mishap.all()).extracting(Mishap::name).doesNotHaveDuplicates();
        for (var part : List.of("assignment", "tracking", "reminder", "analytics", "broker", "database")) {
            assertThat(Mishap.all()).contains(new Mishap.Killed(part), new Mishap.StandsStill(part));
        }
    }

    private static List<Mishaps.Turn> drawn(long seed, int turns) {
        var mishaps = new Mishaps(seed);
        return Stream.generate(mishaps::next).limit(turns).toList();
    }
}
