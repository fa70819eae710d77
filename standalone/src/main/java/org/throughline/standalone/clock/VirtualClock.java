package org.throughline.standalone.clock;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One clock for all processes of a local platform: {@code real time × speed + offset}, in a file that each of them maps,
 * so that a jump is seen by all at once and survives a restart. Milliseconds.
 */
public final class VirtualClock extends Clock {

    private static final VarHandle OFFSET = ValueLayout.JAVA_LONG.varHandle();

    private final MemorySegment memory;
    private final double speed;
    private final InstantSource real;

    private VirtualClock(MemorySegment memory, InstantSource real) {
        this.memory = memory;
        this.speed = memory.get(ValueLayout.JAVA_DOUBLE, 0);
        this.real = real;
    }

    /** The clock kept in {@code file}; a new one runs at {@code speed} from {@code at}, or from real time. */
    public static VirtualClock in(Path file, @Nullable Double speed, @Nullable Instant at, InstantSource real)
            throws IOException {
        var isNew = !Files.exists(file);
        var clock = map(file, real, isNew && speed == null ? Double.valueOf(1) : speed);
        if (at != null && (isNew || at.isAfter(clock.instant()))) {
            clock.jumpTo(at);
        } else if (isNew) {
            clock.jumpTo(real.instant());
        }
        return clock;
    }

    /** The clock of a running platform. */
    public static VirtualClock of(Path file, InstantSource real) throws IOException {
        return map(file, real, null);
    }

    private static VirtualClock map(Path file, InstantSource real, @Nullable Double newSpeed) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, 16, Arena.global());
            if (newSpeed != null && newSpeed != memory.get(ValueLayout.JAVA_DOUBLE, 0)) {
                var now = new VirtualClock(memory, real).instant();
                memory.set(ValueLayout.JAVA_DOUBLE, 0, newSpeed);
                new VirtualClock(memory, real).jumpTo(now);
            }
            return new VirtualClock(memory, real);
        }
    }

    public void jumpTo(Instant to) {
        OFFSET.setVolatile(memory, 8L, to.toEpochMilli() - scaled(real.millis()));
    }

    /** What it shows when a clock of the machine shows {@code time}. */
    public Instant at(Instant time) {
        return Instant.ofEpochMilli(scaled(time.toEpochMilli()) + (long) OFFSET.getVolatile(memory, 8L));
    }

    private long scaled(long millis) {
        return (long) (millis * speed);
    }

    @Override
    public Instant instant() {
        return at(real.instant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
