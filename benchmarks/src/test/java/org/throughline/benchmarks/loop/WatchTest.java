package org.throughline.benchmarks.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final Map<Piece, Integer> counts = new HashMap<>();
    private final List<Piece> pieces = Piece.several("w", 300);
    private final Watch watch = new Watch(new Counting(), Duration.ofMillis(1), Duration.ofMillis(50));

    @Test
    void what_counts_is_seen_however_much_is_waited_for() {
        pieces.forEach(it -> watch.expect(it, System.nanoTime()));
        pieces.forEach(it -> counts.put(it, 1));

        watch.see(300);

        assertThat(watch.seen()).isEqualTo(300);
        assertThat(watch.figures(300)).containsEntry("lost", 0.0).containsEntry("repeated", 0.0);
    }

    @Test
    void how_long_it_took_is_counted_from_when_it_was_to_be_sent() {
        watch.expect(pieces.getFirst(), System.nanoTime() - TimeUnit.SECONDS.toNanos(3));
        counts.put(pieces.getFirst(), 1);

        watch.see(1);

        assertThat(watch.figures(1).get("p99Millis")).isBetween(3_000.0, 60_000.0);
    }

    @Test
    void what_never_counts_is_lost_and_what_counts_twice_is_repeated() {
        pieces.subList(0, 3).forEach(it -> watch.expect(it, System.nanoTime()));
        counts.put(pieces.get(0), 1);
        counts.put(pieces.get(2), 2);

        watch.see(3);

        assertThat(watch.figures(3)).containsEntry("lost", 1.0).containsEntry("repeated", 1.0);
    }

    @Test
    void where_nothing_counts_there_is_no_time_to_tell() {
        watch.expect(pieces.getFirst(), System.nanoTime());

        watch.see(1);

        assertThat(watch.figures(1)).containsOnlyKeys("lost", "repeated").containsEntry("lost", 1.0);
    }

    private final class Counting implements Loop {

        @Override
        public void open(List<Piece> opened) {}

        @Override
        public Call completion(Piece piece) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Piece, Integer> counted(List<Piece> asked) {
            var counted = new HashMap<>(counts);
            counted.keySet().retainAll(asked);
            return counted;
        }

        @Override
        public void close() {}
    }
}
