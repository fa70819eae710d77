package org.throughline.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.benchmarks.contest.Slice;

class ProfileTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private final Profile profile = new Profile(
            "tracking",
            new Processors(2.0, Map.of("compiling", 0.5)),
            List.of(
                    new Sighting(NOON, 0.75, "JSON", Guards.NONE),
                    new Sighting(NOON, 0.25, "token check", "token"),
                    new Sighting(NOON, 0.25, "JSON", "token")));

    @Test
    void its_parts_are_what_the_process_used_with_what_nobody_saw() {
        assertThat(profile.byPart(1_000))
                .containsExactlyInAnyOrder(
                        new Slice("tracking", "JSON", 1_000),
                        new Slice("tracking", "token check", 250),
                        new Slice("tracking", "compiling", 500),
                        new Slice("tracking", "not sampled", 250));
    }

    @Test
    void what_was_not_sampled_is_neither_a_guards_nor_anybody_elses() {
        assertThat(profile.byGuard(1_000))
                .containsExactlyInAnyOrder(
                        new Slice("tracking", "token", 500), new Slice("tracking", Guards.NONE, 750));
    }

    @Test
    void it_says_how_much_was_seen() {
        assertThat(profile.seen()).isCloseTo(0.875, within(1e-9));
    }
}
