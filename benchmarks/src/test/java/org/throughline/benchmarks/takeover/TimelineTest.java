package org.throughline.benchmarks.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private final Timeline timeline = new Timeline(Duration.ofSeconds(2));

    @Test
    void whoever_waited_for_the_dead_is_known_by_the_wait() {
        told("before the death", 0, 2_010);
        told("by the one who lives", 3_000, 5_020);
        told("first of the heir", 2_000, 8_500);
        told("second of the heir", 4_000, 8_600);

        assertThat(timeline.figures(NOON.plusSeconds(4)))
                .containsEntry("longestSeconds", 4.5)
                .containsEntry("waited", 2.0)
                .containsEntry("early", 0.0);
    }

    @Test
    void who_leaves_nobody_waiting_is_not_missed() {
        told("before the death", 0, 2_010);
        told("after it", 3_000, 5_020);

        assertThat(timeline.figures(NOON.plusSeconds(4)))
                .containsEntry("longestSeconds", 0.02)
                .containsEntry("waited", 0.0);
    }

    @Test
    void what_is_told_again_was_told_when_it_was_told_first() {
        told("one", 0, 2_010);
        told("one", 0, 9_000);

        assertThat(timeline.figures(NOON.plusSeconds(1))).containsEntry("longestSeconds", 0.01);
    }

    @Test
    void what_is_told_within_the_skew_budget_is_early() {
        told("one", 0, 1_990);

        assertThat(timeline.figures(NOON)).containsEntry("early", 1.0);
    }

    private void told(String subject, long dueMillis, long toldMillis) {
        timeline.add(subject, NOON.plusMillis(dueMillis), NOON.plusMillis(toldMillis));
    }
}
