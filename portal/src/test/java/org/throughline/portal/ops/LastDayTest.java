package org.throughline.portal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastDayTest {

    private static final String SENT = "throughline_reminders_total";
    private static final Instant NINE = Instant.parse("2026-03-27T09:00:00Z");

    private final LastDay day = new LastDay();

    @Test
    void what_a_service_counted_before_anybody_looked_is_of_no_known_hour() {
        heard(1, 500, NINE);

        assertThat(inAll(NINE)).isZero();
        assertThat(day.since()).isEqualTo(NINE);
    }

    @Test
    void growth_belongs_to_the_hour_in_which_it_was_seen() {
        heard(1, 500, NINE);
        heard(1, 507, NINE.plus(Duration.ofMinutes(59)));
        heard(1, 510, NINE.plus(Duration.ofMinutes(61)));

        var hours = day.hours(NINE.plus(Duration.ofMinutes(90)));
        assertThat(hours).hasSize(24);
        assertThat(hours.get(NINE)).isNotNull().extracting(it -> it.sum(SENT)).isEqualTo(7.0);
        assertThat(hours.lastEntry().getValue().sum(SENT)).isEqualTo(3.0);
    }

    @Test
    void a_service_that_starts_anew_counts_from_zero() {
        heard(1, 500, NINE);
        heard(2, 4, NINE.plusSeconds(60));
        heard(2, 5, NINE.plusSeconds(120));

        assertThat(inAll(NINE.plusSeconds(120))).isEqualTo(5);
    }

    @Test
    void instances_behind_one_address_are_told_apart_whichever_answers() {
        heard(2, 100, NINE);
        heard(1, 70, NINE.plusSeconds(60));
        heard(2, 101, NINE.plusSeconds(120));
        heard(1, 72, NINE.plusSeconds(180));

        assertThat(inAll(NINE.plusSeconds(180))).isEqualTo(3);
    }

    @Test
    void a_day_is_forgotten_after_a_day() {
        heard(1, 0, NINE);
        heard(1, 7, NINE);

        assertThat(inAll(NINE.plus(Duration.ofHours(23)))).isEqualTo(7);
        assertThat(inAll(NINE.plus(Duration.ofHours(24)))).isZero();
    }

    private void heard(int startedAt, int sent, Instant now) {
        day.heard(
                "reminder-service",
                Exposition.read(
                        "process_start_time_seconds %d.0\n%s{state=\"SENT\"} %d.0\n".formatted(startedAt, SENT, sent)),
                now);
    }

    private double inAll(Instant now) {
        return day.hours(now).values().stream().mapToDouble(it -> it.sum(SENT)).sum();
    }
}
