package org.throughline.benchmarks.profile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Watches a process while it does what is to be known, and at no other time. */
public final class Probe {

    private final String name;
    private final ProcessHandle process;
    private final Recording recording;
    private final Clock clock = Clock.systemUTC();
    private final List<Span> spans = new ArrayList<>();
    private Processors used = new Processors(0, Map.of());
    private Processors before = used;
    private Instant began = Instant.MAX;

    private record Span(Instant from, Instant until) {

        boolean has(Sighting it) {
            return !it.at().isBefore(from) && it.at().isBefore(until);
        }
    }

    private Probe(String name, ProcessHandle process, Recording recording) {
        this.name = name;
        this.process = process;
        this.recording = recording;
    }

    /** @param folder for what it records */
    public static Probe at(String name, ProcessHandle process, Path folder) {
        return new Probe(name, process, Recording.start(process, folder.resolve(name + ".jfr")));
    }

    public void begin() {
        before = Processors.of(process);
        began = clock.instant();
    }

    public void end() {
        spans.add(new Span(began, clock.instant()));
        used = used.plus(Processors.of(process).since(before));
    }

    /** What was found between each {@link #begin} and {@link #end}. */
    public Profile stop() {
        var sightings = Sighting.read(recording.stop()).stream()
                .filter(it -> spans.stream().anyMatch(span -> span.has(it)))
                .toList();
        return new Profile(name, used, sightings);
    }
}
