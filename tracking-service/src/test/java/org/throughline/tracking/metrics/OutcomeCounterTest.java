package org.throughline.tracking.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.throughline.events.HomeworkType;

class OutcomeCounterTest {

    @Test
    void every_kind_and_size_begins_at_zero_so_that_the_first_one_is_seen_as_a_rise() {
        var meters = new SimpleMeterRegistry();

        var _ = new OutcomeCounter(meters, new ClinicSizes((clinic, most) -> 0, () -> 0));

        for (var type : HomeworkType.values()) {
            for (var size : new String[] {"small", "medium", "large"}) {
                assertThat(meters.get("throughline.occurrences")
                                .tags("clinic_size", size, "type", type.name(), "outcome", "missed")
                                .counter()
                                .count())
                        .isZero();
            }
        }
        assertThat(meters.get("throughline.occurrences.opened").counters())
                .hasSize(3 * HomeworkType.values().length)
                .allMatch(it -> it.count() == 0);
    }
}
