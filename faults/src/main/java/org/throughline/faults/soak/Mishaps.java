package org.throughline.faults.soak;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Random;

/** Which mishap comes when: each kind once before any comes again, in an order that follows from the seed. */
final class Mishaps {

    static final int SHORTEST_QUIET = 20;
    static final int LONGEST_QUIET = 45;
    static final int SHORTEST = 3;
    static final int LONGEST = 15;

    /**
     * @param quiet from when all is well again until it happens
     * @param lasts until it is mended
     */
    record Turn(Duration quiet, Mishap mishap, Duration lasts) {}

    private final Random random;
    private final Deque<Mishap> deck = new ArrayDeque<>();

    Mishaps(long seed) {
        this.random = new Random(seed);
    }

    Turn next() {
        if (deck.isEmpty()) {
            var all = new ArrayList<>(Mishap.all());
            Collections.shuffle(all, random);
            deck.addAll(all);
        }
        return new Turn(seconds(SHORTEST_QUIET, LONGEST_QUIET), deck.remove(), seconds(SHORTEST, LONGEST));
    }

    private Duration seconds(int from, int to) {
        return Duration.ofMillis(random.nextInt(from * 1000, to * 1000 + 1));
    }
}
