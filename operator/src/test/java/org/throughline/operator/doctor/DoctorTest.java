package org.throughline.operator.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.operator.Kafka;
import org.throughline.operator.Said;

class DoctorTest {

    @Test
    void what_is_away_is_told_with_what_to_do_and_the_rest_is_looked_at_all_the_same() {
        var said = Said.by("doctor", "--brokers", Kafka.brokers(), "--service", "tracking=http://localhost:1");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains(
                        "well    brokers", "nobody answers at http://localhost:1", "-> group tracking-service: Start");
    }

    @Test
    void without_a_platform_it_says_how_to_name_one() {
        var said = Said.by("doctor", "--platform", "http://localhost:1");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("--platform", "--brokers");
    }
}
