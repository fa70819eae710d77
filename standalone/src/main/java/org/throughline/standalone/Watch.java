package org.throughline.standalone;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.throughline.standalone.process.ChildJvm;

/** Says in a line when a part has ended that nobody asked to; until it is closed. */
final class Watch implements AutoCloseable {

    /** Ctrl-C reaches all processes at once, and the parts may be quicker than who would close this. */
    private static final Executor A_LITTLE_LATER = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private volatile boolean closed;

    Watch over(ChildJvm part) {
        var _ = part.ended().thenAcceptAsync(code -> tell(part, code), A_LITTLE_LATER);
        return this;
    }

    private void tell(ChildJvm part, int code) {
        if (!closed) {
            System.err.printf(
                    "The %s has ended (code %d), and said last: %s%nStart the platform again, and make room first if the disk is full. What was acknowledged is kept. More is in %s.%n",
                    part.name(), code, part.lastWords(), part.log());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
