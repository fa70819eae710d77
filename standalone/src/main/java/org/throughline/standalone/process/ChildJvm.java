package org.throughline.standalone.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.throughline.standalone.CannotStart;

/** A JVM of our own making, which ends when this one does. */
public final class ChildJvm implements AutoCloseable {

    private static final Duration GRACE = AotCaches.recording() ? Duration.ofMinutes(5) : Duration.ofSeconds(20);

    private final String name;
    private final Path log;
    private final Process process;

    private ChildJvm(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Runs {@code mainClass} under {@link Orphan}'s watch, its output in {@code log}. */
    public static ChildJvm start(
            String name,
            Path log,
            List<String> jvmOptions,
            String classPath,
            String mainClass,
            List<String> arguments) {
        return start(name, log, List.of(), jvmOptions, classPath, mainClass, arguments);
    }

    /** Gives way to whatever else runs on the machine. */
    public static ChildJvm startHumbly(
            String name,
            Path log,
            List<String> jvmOptions,
            String classPath,
            String mainClass,
            List<String> arguments) {
        return start(name, log, List.of("nice", "-n", "19"), jvmOptions, classPath, mainClass, arguments);
    }

    private static ChildJvm start(
            String name,
            Path log,
            List<String> prefix,
            List<String> jvmOptions,
            String classPath,
            String mainClass,
            List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Dthroughline.logs=" + log.toString().replace(".log", ""));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, Orphan.class.getName(), mainClass));
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ChildJvm(name, log, builder.start());
        } catch (IOException e) {
            throw new CannotStart("The %s could not be started; see %s.".formatted(name, log), e);
        }
    }

    /** @throws CannotStart when it has ended already */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new CannotStart("The %s ended with code %d; see %s.".formatted(name, process.exitValue(), log));
        }
    }

    /** Its exit code, whenever it ends. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    /** The last line of its log that is not part of a stack trace. */
    public String lastWords() {
        try (var lines = Files.lines(log, UTF_8)) {
            return lines.filter(it -> !it.isBlank() && !Character.isWhitespace(it.charAt(0)))
                    .reduce((earlier, later) -> later)
                    .orElse("nothing");
        } catch (IOException | UncheckedIOException e) {
            return "nothing that can be read, for " + e.getMessage();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        // Process.destroy() would close its standard input too, and it would end as an orphan does: at once.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
