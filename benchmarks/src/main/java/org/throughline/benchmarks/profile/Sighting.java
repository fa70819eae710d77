package org.throughline.benchmarks.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a thread was found at.
 *
 * @param seconds of CPU time that it stands for
 * @param part whose code it was, see {@link CodeParts}
 * @param guard what guards and was under way, see {@link Guards}
 */
record Sighting(Instant at, double seconds, String part, String guard) {

    static List<Sighting> read(Path recording) {
        try (var file = new RecordingFile(recording)) {
            var sightings = new ArrayList<Sighting>();
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.CPUTimeSample")) {
                    sightings.add(of(event));
                }
            }
            return sightings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sighting of(RecordedEvent event) {
        var stack = stack(event);
        return new Sighting(
                event.getStartTime(),
                event.getDuration("samplingPeriod").toNanos() / 1e9,
                CodeParts.innermost(stack),
                Guards.underWay(stack));
    }

    /** Names of classes, the innermost first; empty where it could not be read. */
    private static List<String> stack(RecordedEvent event) {
        var stack = event.getStackTrace();
        return stack == null
                ? List.of()
                : stack.getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .map(it -> it.getMethod().getType().getName())
                        .toList();
    }
}
