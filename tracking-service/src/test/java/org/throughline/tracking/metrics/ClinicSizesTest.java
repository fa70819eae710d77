package org.throughline.tracking.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.ClinicId;

class ClinicSizesTest {

    private static final ClinicId LINDEN = new ClinicId("linden");

    private int clients;
    private int looks;
    private long nanos;
    private boolean databaseAway;

    private final ClinicSizes sizes = new ClinicSizes(this::count, () -> nanos);

    @ParameterizedTest
    @CsvSource({"0, small", "49, small", "50, medium", "249, medium", "250, large", "9000, large"})
    void a_clinic_is_as_large_as_it_has_clients(int number, String size) {
        clients = number;

        assertThat(sizes.of(LINDEN)).isEqualTo(size);
    }

    @Test
    void clients_are_counted_once_an_hour() {
        sizes.of(LINDEN);
        clients = 60;
        assertThat(sizes.of(LINDEN)).isEqualTo("small");
        assertThat(looks).isEqualTo(1);

        nanos = Duration.ofMinutes(61).toNanos();
        assertThat(sizes.of(LINDEN)).isEqualTo("medium");
    }

    @Test
    void a_database_that_is_away_spoils_the_size_and_nothing_else() {
        databaseAway = true;

        assertThat(sizes.of(LINDEN)).isEqualTo("unknown");
        databaseAway = false;
        assertThat(sizes.of(LINDEN)).isEqualTo("small");
    }

    private int count(ClinicId clinic, int most) {
        if (databaseAway) {
            throw new IllegalStateException("away");
        }
        looks++;
        return Math.min(clients, most);
    }
}
