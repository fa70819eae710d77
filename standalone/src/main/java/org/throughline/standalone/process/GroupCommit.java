package org.throughline.standalone.process;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Writes that are waiting together are committed together. */
final class GroupCommit {

    private final Runnable commit;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock committing = new ReentrantLock();
    private long answered;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** How many wait for a commit that has not begun. */
    int waiting() {
        return committing.getQueueLength();
    }

    /** What was written before the call is committed when it returns. */
    void await() {
        var mine = asked.incrementAndGet();
        committing.lock();
        try {
            if (answered < mine) {
                var all = asked.get();
                commit.run();
                answered = all;
            }
        } finally {
            committing.unlock();
        }
    }
}
