package org.throughline.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Envelope;

/** The events of one document that stand in line for the broker. */
final class Line {

    private static final int FIRST_PAUSE_MILLIS = 100;

    private final Key key;
    private final Deque<Envelope> waiting = new ArrayDeque<>();
    private @Nullable Envelope unacknowledged;
    private boolean pausing;
    private int failures;
    private long version;
    private long last;
    private long acknowledged;
    private boolean draining;
    private long drainedVersion;

    Line(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    /** Adds what has not been in line yet. */
    void take(Pending pending) {
        version = Math.max(version, pending.version());
        for (var event : pending.events()) {
            if (event.sequence() > last) {
                waiting.add(event);
                last = event.sequence();
            }
        }
    }

    boolean mayGoOn() {
        return unacknowledged == null && !pausing;
    }

    Optional<Envelope> startNext() {
        unacknowledged = waiting.poll();
        return Optional.ofNullable(unacknowledged);
    }

    void acknowledged() {
        if (unacknowledged != null) {
            acknowledged = unacknowledged.sequence();
        }
        unacknowledged = null;
        failures = 0;
    }

    /** Back to the head of the line, for a while that grows. */
    Duration failed(Duration longest) {
        if (unacknowledged != null) {
            waiting.addFirst(unacknowledged);
        }
        unacknowledged = null;
        pausing = true;
        var pause = Duration.ofMillis((long) FIRST_PAUSE_MILLIS << Math.min(failures++, 10));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    void resume() {
        pausing = false;
    }

    boolean startDrain() {
        if (draining) {
            return false;
        }
        draining = true;
        drainedVersion = version;
        return true;
    }

    Acknowledged acknowledgement() {
        return new Acknowledged(key.collection(), key.id(), version, acknowledged);
    }

    /** Whether nothing is left to do for this document. */
    boolean drained(boolean done) {
        draining = false;
        return done && drainedVersion == version && waiting.isEmpty() && unacknowledged == null;
    }

    /** Which document. */
    record Key(String collection, String id) {
        static Key of(Pending pending) {
            return new Key(pending.collection(), pending.id());
        }
    }
}
