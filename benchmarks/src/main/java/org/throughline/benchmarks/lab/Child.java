package org.throughline.benchmarks.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A process that the lab has started and ends. */
final class Child implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_END = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Its standard output is ours to read, the rest goes to {@code log}. */
    static Child talking(String name, Path log, List<String> command) {
        return start(name, log, new ProcessBuilder(command));
    }

    static Child silent(String name, Path log, List<String> command) {
        return start(
                name, log, new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    private static Child start(String name, Path log, ProcessBuilder builder) {
        try {
            return new Child(
                    name,
                    log,
                    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start", e);
        }
    }

    Process process() {
        return process;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void await(BooleanSupplier ready) {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!ready.getAsBoolean()) {
            requireAlive();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s was not ready within %s; see %s".formatted(name, LONGEST_START, log));
            }
            pause();
        }
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "%s has ended with code %d; see %s".formatted(name, process.exitValue(), log));
        }
    }

    static void pause() {
        LockSupport.parkNanos(LOOK.toNanos());
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM. */
    void askToEnd() {
        process.toHandle().destroy();
    }

    @Override
    public void close() {
        askToEnd();
        awaitEnd(LONGEST_END);
    }

    /** After that long it is killed. */
    void awaitEnd(Duration longest) {
        try {
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
