package org.throughline.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Timeline timeline = new Timeline(Duration.ofHours(1));

    @Test
    void moments_lie_on_the_grid_and_never_before_what_was_asked() {
        timeline.client(Instant.parse("2026-03-16T06:07:00Z"), "c", now -> {});

        assertThat(timeline.next()).contains(Instant.parse("2026-03-16T06:07:00Z"));

        timeline.take();
        timeline.client(Instant.parse("2026-03-16T06:07:01Z"), "c", now -> {});

        assertThat(timeline.next()).contains(Instant.parse("2026-03-16T07:07:00Z"));
    }

    @Test
    void therapists_never_share_a_client_s_moment() {
        timeline.therapist(Instant.parse("2026-03-16T06:07:00Z"), "c", now -> {});

        assertThat(timeline.next()).contains(Instant.parse("2026-03-16T06:37:00Z"));
    }
}
