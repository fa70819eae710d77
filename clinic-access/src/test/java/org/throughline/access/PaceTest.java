package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.events.ClinicId;
import tools.jackson.databind.json.JsonMapper;

class PaceTest {

    private static final Caller ANNA = new Caller("c-anna", new ClinicId("linden"), Set.of(Role.CLIENT));
    private static final Caller BEN = new Caller("c-ben", new ClinicId("linden"), Set.of(Role.CLIENT));

    private long now = Long.MAX_VALUE - 5;
    private final Pace pace = new Pace(10, JsonMapper.shared(), () -> now);

    @Test
    void a_burst_is_fine_and_a_flood_is_not() {
        assertThat(allowed(ANNA, 60)).isEqualTo(50);
        assertThat(allowed(BEN, 1)).isEqualTo(1);
    }

    @Test
    void whoever_waits_may_go_on() {
        allowed(ANNA, 60);

        now += Duration.ofSeconds(1).toNanos();

        assertThat(allowed(ANNA, 60)).isEqualTo(10);
    }

    private long allowed(Caller caller, int times) {
        return IntStream.range(0, times).filter(it -> pace.allows(caller)).count();
    }
}
