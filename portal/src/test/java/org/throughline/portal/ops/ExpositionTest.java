package org.throughline.portal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpositionTest {

    private final Figures figures = Exposition.read("""
            # HELP throughline_outbox_oldest_age_seconds Age of the oldest of them
            # TYPE throughline_outbox_oldest_age_seconds gauge
            throughline_outbox_oldest_age_seconds 31.5
            throughline_inbox_lag{topic="homework.outcomes.v1"} NaN
            throughline_inbox_lag{topic="homework.assignments.v1"} 3.0
            throughline_reminders_total{channel="EMAIL",reason="none",state="SENT"} 1.2345E7
            throughline_odd_total{text="a \\"b\\", c=} 1"} 2.0
            jvm_memory_used_bytes{area="heap"} 1.0
            process_start_time_seconds 1.790000000123E9
            throughline_reminders_total{state="SENT" 7
            throughline
            """);

    @Test
    void numbers_are_found_under_their_names_and_labels() {
        assertThat(figures.sum("throughline_reminders_total", "state", "SENT")).isEqualTo(12_345_000);
        assertThat(figures.sum("throughline_reminders_total", "state", "FAILED"))
                .isZero();
        assertThat(figures.max("throughline_outbox_oldest_age_seconds")).isEqualTo(31.5);
        assertThat(figures.startedAt()).isEqualTo(1_790_000_000.123);
        assertThat(figures.sum("throughline_odd_total")).isEqualTo(2);
    }

    @Test
    void what_is_not_known_is_not_zero() {
        assertThat(figures.by("topic", "throughline_inbox_lag")).containsOnlyKeys("homework.assignments.v1");
    }

    @Test
    void what_is_none_of_ours_is_passed_over() {
        assertThat(figures.sum("jvm_memory_used_bytes")).isZero();
    }
}
