package org.throughline.standalone;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.throughline.standalone.process.ChildJvm;

/** Says in a line when a part has ended that nobody asked to; until it is closed. */
final class Watch implements AutoCloseable {

    /** Ctrl-C reaches all processes at once, and the parts may be quicker than who would close this. */
    private static final Executor A_LITTLE_LATER = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private static final String START_ALL =
            "Start the platform again, and make room first if the disk is full. What was acknowledged is kept.";

    private final Set<ChildJvm> watched = ConcurrentHashMap.newKeySet();
    private final Consumer<String> say;
    private final Executor later;

    Watch() {
        this(System.err::println, A_LITTLE_LATER);
    }

    Watch(Consumer<String> say, Executor later) {
        this.say = say;
        this.later = later;
    }

    /** Without it nothing goes on. */
    Watch over(ChildJvm part) {
        over(part, START_ALL);
        return this;
    }

    /** @param whatToDo when it has ended, in a sentence or two */
    void over(ChildJvm part, String whatToDo) {
        watched.add(part);
        var _ = part.ended().thenAcceptAsync(code -> tell(part, code, whatToDo), later);
    }

    /** It is about to end, and somebody asked for that. */
    void leave(ChildJvm part) {
        watched.remove(part);
    }

    private void tell(ChildJvm part, int code, String whatToDo) {
        if (watched.remove(part)) {
            say.accept("The %s has ended (code %d), and said last: %s%n%s%nMore is in %s."
                    .formatted(part.name(), code, part.lastWords(), whatToDo, part.log()));
        }
    }

    @Override
    public void close() {
        watched.clear();
    }
}
