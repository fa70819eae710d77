package org.throughline.faults.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.throughline.faults.rig.Metrics;
import org.throughline.faults.rig.Part;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;

/** Looks at every part every few seconds, and keeps what it saw while all was well. */
final class Watch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    /** What was held up is told and heard by then. */
    private static final Duration AFTER_A_MISHAP = Duration.ofSeconds(10);
    /** A process that has just been started has not all its memory yet. */
    private static final Duration GROWN_UP = Duration.ofSeconds(60);

    private final Rig rig;
    private final Trouble trouble;
    private final long began;
    private final List<Reading> readings = new ArrayList<>();

    Watch(Rig rig, Trouble trouble, long began) {
        this.rig = rig;
        this.trouble = trouble;
        this.began = began;
    }

    /** Until it is over. */
    List<Reading> until(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            var seen = look();
            // A mishap may have come while it looked.
            if (trouble.wellFor(AFTER_A_MISHAP)) {
                readings.addAll(seen);
            }
            Patience.pause(BETWEEN_LOOKS);
        }
        return readings;
    }

    private List<Reading> look() {
        var at = Duration.ofNanos(System.nanoTime() - began);
        return Stream.concat(
                        rig.parts().stream()
                                .filter(it -> it.age().compareTo(GROWN_UP) >= 0)
                                .flatMap(it -> ofProcess(it, at)),
                        Rig.SERVICES.stream()
                                .flatMap(it -> rig.metrics(it).stream().flatMap(seen -> ofWork(it, seen, at))))
                .toList();
    }

    private static Stream<Reading> ofProcess(Part part, Duration at) {
        return Stream.of(
                new Reading(part.name(), Measure.MEMORY, at, part.residentKilobytes() / 1024.0),
                new Reading(part.name(), Measure.HANDLES, at, part.handles()));
    }

    private static Stream<Reading> ofWork(String service, Metrics metrics, Duration at) {
        return Stream.of(
                new Reading(service, Measure.OUTBOX_AGE, at, metrics.max("throughline_outbox_oldest_age_seconds")),
                new Reading(service, Measure.LAG, at, metrics.sum("throughline_inbox_lag")));
    }
}
