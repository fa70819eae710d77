package org.throughline.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** One thread's work taken by hand: what is next stays in order, what is later comes at any time. */
final class RandomTurns implements Turns {

    private final Random random;
    private final Deque<Runnable> next = new ArrayDeque<>();
    private final List<Runnable> later = new ArrayList<>();

    RandomTurns(Random random) {
        this.random = random;
    }

    @Override
    public void next(Runnable work) {
        next.add(work);
    }

    @Override
    public void after(Duration delay, Runnable work) {
        later.add(work);
    }

    /** Takes one piece of work; false when there is none. */
    boolean step() {
        if (!later.isEmpty() && (next.isEmpty() || random.nextInt(3) == 0)) {
            later.remove(random.nextInt(later.size())).run();
            return true;
        }
        var work = next.poll();
        if (work != null) {
            work.run();
        }
        return work != null;
    }
}
