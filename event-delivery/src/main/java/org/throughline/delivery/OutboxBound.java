package org.throughline.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.events.TryAgainLater;

/** Back-pressure of a broker that is away: a document holds at most 64 events. */
final class OutboxBound {

    private static final int MOST = 64;
    private static final int WORTH_REMEMBERING = MOST / 2;

    private final Map<String, Seen> full = new ConcurrentHashMap<>();

    /** An outbox only shrinks until the next version, so what was seen when reading still bounds the write. */
    void saw(String id, long version, int size) {
        if (size >= WORTH_REMEMBERING) {
            full.put(id, new Seen(version, size));
        } else if (!full.isEmpty()) {
            full.remove(id);
        }
    }

    /** @throws TryAgainLater when the outbox would grow past its bound */
    void check(String id, long version, int more) {
        var seen = full.get(id);
        if (seen != null && seen.version() == version && more > 0 && seen.size() + more > MOST) {
            throw new TryAgainLater("too many events wait to be published", Duration.ofSeconds(5));
        }
    }

    private record Seen(long version, int size) {}
}
