package org.throughline.benchmarks.lab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.benchmarks.contest.Tally;

/** Whether the events of each subject come as 1, 2, 3 …, after those with an id already heard are left out. */
final class Order {

    private final Map<String, Long> last = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long heard;
    private long repeated;

    Tally hear(String id, String subject, long sequence) {
        if (!ids.add(id)) {
            repeated++;
            return Tally.CLEAN;
        }
        heard++;
        var before = last.getOrDefault(subject, 0L);
        last.merge(subject, sequence, Math::max);
        if (sequence == before) {
            return new Tally(0, 1, 0);
        }
        return sequence == before + 1 ? Tally.CLEAN : new Tally(0, 0, 1);
    }

    /** Events, each once. */
    long heard() {
        return heard;
    }

    /** Records with an id already heard, which every reader leaves out. */
    long repeated() {
        return repeated;
    }
}
