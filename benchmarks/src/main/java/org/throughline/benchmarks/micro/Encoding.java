package org.throughline.benchmarks.micro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.throughline.benchmarks.service.Telling;
import org.throughline.events.EventJson;
import org.throughline.events.EventType;
import org.throughline.events.HomeworkEvent;

/** What every service does with an event that it tells or hears: something is assigned, started and missed in turn. */
@State(Scope.Benchmark)
public class Encoding {

    static final int EVENTS = 3;

    private final List<Telling> told = Telling.ofDay(0, 0);
    private final List<Body> bodies =
            told.stream().map(it -> Body.of(it.event())).toList();

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void wrap(Blackhole blackhole) {
        for (var telling : told) {
            blackhole.consume(telling.envelope());
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void write(Blackhole blackhole) {
        for (var telling : told) {
            blackhole.consume(EventJson.write(telling.event()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void read(Blackhole blackhole) {
        for (var body : bodies) {
            blackhole.consume(EventJson.read(body.type, body.bytes));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes as they come from the broker
    private record Body(EventType type, byte[] bytes) {
        static Body of(HomeworkEvent event) {
            return new Body(EventType.of(event), EventJson.write(event).getBytes(UTF_8));
        }
    }
}
