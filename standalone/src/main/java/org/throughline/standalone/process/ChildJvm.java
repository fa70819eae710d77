package org.throughline.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.throughline.standalone.CannotStart;

/** A JVM of our own making, which ends when this one does. */
public final class ChildJvm implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

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
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
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
