package org.throughline.operator.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.operator.Said;

class PreviewTest {

    @Test
    void a_rhythm_across_the_night_of_summer_time_is_told_in_instants() {
        var said = Said.by(
                "schedule",
                "preview",
                "FREQ=DAILY;COUNT=3",
                "--zone",
                "Europe/Berlin",
                "--from",
                "2026-03-28",
                "--json");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("\"slot\":\"2026-03-28#1\",\"opensAt\":\"2026-03-27T23:00:00Z\"")
                .contains("\"slot\":\"2026-03-30#1\",\"opensAt\":\"2026-03-29T22:00:00Z\"");
    }

    @Test
    void an_agreed_time_of_day_is_an_instant_that_moves_with_the_clocks() {
        var said = Said.by(
                "schedule",
                "preview",
                "FREQ=DAILY;COUNT=2",
                "--zone",
                "Europe/Berlin",
                "--from",
                "2026-03-28",
                "--at",
                "18:00");

        assertThat(said.out()).contains("2026-03-28T17:00:00Z", "2026-03-29T16:00:00Z");
    }

    @Test
    void what_is_no_rhythm_is_answered_with_what_would_be_one() {
        var said = Said.by("schedule", "preview", "EVERY DAY", "--zone", "Europe/Berlin");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=8");
    }

    @Test
    void what_is_no_zone_is_answered_with_one() {
        var said = Said.by("schedule", "preview", "FREQ=DAILY", "--zone", "Berlin");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Europe/Berlin");
    }
}
