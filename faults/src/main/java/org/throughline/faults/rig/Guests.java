package org.throughline.faults.rig;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Second instances beside the platform's own, each with two ports from the first free one on. */
final class Guests implements AutoCloseable {

    private final int firstPort;
    private final Quick quick;
    private final List<Part> guests = new ArrayList<>();

    Guests(int firstPort, Quick quick) {
        this.firstPort = firstPort;
        this.quick = quick;
    }

    /** Ready, and with a log of its own. */
    Part beside(Part first, UnaryOperator<CommandLine> changed) {
        if (guests.stream().noneMatch(Part::isAlive)) {
            guests.clear();
        }
        var port = firstPort + 2 * guests.size();
        var second = new Part(
                first.name() + " (second)",
                ProcessHandle.current(),
                changed.apply(first.started().beside(port, port + 1)),
                new File(first.log().getPath().replace(".log", "-" + port + ".log")),
                () -> quick.ready("http://localhost:" + port));
        second.startAgain();
        guests.add(second);
        return second;
    }

    /** All of them end. */
    @Override
    public void close() {
        guests.forEach(Part::close);
        guests.clear();
    }
}
