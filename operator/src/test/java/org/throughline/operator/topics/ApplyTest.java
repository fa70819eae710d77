package org.throughline.operator.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Topic;
import org.throughline.operator.Kafka;
import org.throughline.operator.Said;

class ApplyTest {

    @Test
    void what_is_missing_is_made_and_what_was_changed_by_hand_is_put_right_once_agreed_to() throws Exception {
        Kafka.make(Topic.ASSIGNMENTS.topicName(), Topic.PARTITIONS, Map.of("retention.ms", "1000"));

        var asked = apply();
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains(Topic.ASSIGNMENTS.topicName(), "--yes");

        var done = apply("--yes");
        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains("made     " + Topic.OUTCOMES.topicName(), "changed  " + Topic.ASSIGNMENTS.topicName());
        await().untilAsserted(() -> assertThat(apply().out()).contains("Everything is as it is to be."));
    }

    private static Said apply(String... more) {
        var all = new ArrayList<>(List.of("topics", "apply", "--brokers", Kafka.brokers()));
        all.addAll(List.of(more));
        return Said.by(all.toArray(String[]::new));
    }
}
