package org.throughline.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    /** Whether that many more still fit. */
    boolean allows(String id, long version, int more) {
        var seen = full.get(id);
        return seen == null || seen.version() != version || more == 0 || seen.size() + more <= MOST;
    }

    private record Seen(long version, int size) {}
}
