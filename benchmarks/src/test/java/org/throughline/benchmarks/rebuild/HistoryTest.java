package org.throughline.benchmarks.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void every_client_has_whole_days() {
        var history = History.of("nowhere:1", 60_000);

        assertThat(history.events()).isGreaterThanOrEqualTo(60_000).isEqualTo(history.clients() * 3 * 60);
    }
}
