package org.throughline.delivery;

import java.time.Duration;

/**
 * How long to rest after a sweep, which is a full scan on the embedded server: it may have a twentieth of the time. One
 * that took long tells of a database that stood still; only two in a row tell of a long scan.
 */
final class SweepRest {

    private static final int REST_PER_WORK = 20;

    private final Duration shortest;
    private Duration before = Duration.ZERO;

    SweepRest(Duration shortest) {
        this.shortest = shortest;
    }

    Duration after(Duration took) {
        var scan = took.compareTo(before) < 0 ? took : before;
        before = took;
        var rest = scan.multipliedBy(REST_PER_WORK);
        return rest.compareTo(shortest) < 0 ? shortest : rest;
    }
}
