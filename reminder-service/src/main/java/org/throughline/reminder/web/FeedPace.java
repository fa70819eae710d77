package org.throughline.reminder.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** No calendar program has a reason to ask more than {@value #A_MINUTE} times a minute. */
final class FeedPace {

    static final Duration RETRY = Duration.ofMinutes(1);

    private static final int A_MINUTE = 30;
    private static final int LINKS = 20_000;

    private final LongSupplier nanos;
    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > LINKS;
        }
    };

    FeedPace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean allows(String token) {
        var now = nanos.getAsLong();
        var minute = minutes.get(token);
        var next = minute == null || now - minute.began() > RETRY.toNanos()
                ? new Minute(now, 1)
                : new Minute(minute.began(), minute.asked() + 1);
        minutes.put(token, next);
        return next.asked() <= A_MINUTE;
    }

    private record Minute(long began, int asked) {}
}
