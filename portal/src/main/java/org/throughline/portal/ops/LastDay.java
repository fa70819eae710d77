package org.throughline.portal.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in each hour of the last day, as far as this process has looked. Services count from their own start
 * on: what is remembered is how much each run of each process has grown between two looks.
 */
final class LastDay {

    static final int HOURS = 24;

    /** Instances of a service that come and go. */
    private static final int MOST_RUNS = 32;

    private final NavigableMap<Instant, Figures> hours = new TreeMap<>();
    private final Map<String, NavigableMap<Double, Figures>> runs = new HashMap<>();
    private @Nullable Instant since;

    synchronized void heard(String service, Figures told, Instant now) {
        var counted = told.counters();
        var known = runs.computeIfAbsent(service, _ -> new TreeMap<>());
        var before = known.get(told.startedAt());
        if (before == null) {
            before = beganUnseen(known, told.startedAt()) ? counted : Figures.NONE;
        }
        known.put(told.startedAt(), counted);
        if (known.size() > MOST_RUNS) {
            known.pollFirstEntry();
        }
        since = since == null ? now : since;
        hours.merge(now.truncatedTo(ChronoUnit.HOURS), counted.minus(before), Figures::plus);
        hours.headMap(oldest(now), false).clear();
    }

    /** Nobody knows when a run counted that was there before the first look; one that began later counted since. */
    private static boolean beganUnseen(NavigableMap<Double, Figures> known, double startedAt) {
        return known.isEmpty() || known.lastKey() > startedAt;
    }

    /** Each of the hours up to now, the oldest first. */
    synchronized NavigableMap<Instant, Figures> hours(Instant now) {
        var all = new TreeMap<Instant, Figures>();
        for (int hour = 0; hour < HOURS; hour++) {
            var at = oldest(now).plus(Duration.ofHours(hour));
            all.put(at, hours.getOrDefault(at, Figures.NONE));
        }
        return all;
    }

    /** From when on it is known; absent before the first look. */
    synchronized @Nullable Instant since() {
        return since;
    }

    private static Instant oldest(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1L));
    }
}
