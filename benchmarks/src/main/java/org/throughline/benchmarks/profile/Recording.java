package org.throughline.benchmarks.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Samples by CPU time of a Java process that runs already, taken by its own Flight Recorder. */
public final class Recording {

    /** What a sample stands for; more often, and the walk of the stack would be seen itself. */
    private static final String EACH = "5ms";

    /** A request's stack is deeper than the 64 frames that are kept otherwise. */
    private static final int DEPTH = 512;

    private static final long LONGEST_SECONDS = 60;

    private final ProcessHandle process;
    private final Path file;

    private Recording(ProcessHandle process, Path file) {
        this.process = process;
        this.file = file;
    }

    /** Samples by CPU time, and what threads that run no Java have used, are to be had from Linux only. */
    public static boolean isPossible() {
        return Files.isDirectory(Path.of("/proc/self/task"));
    }

    /** @param file where the samples will lie */
    public static Recording start(ProcessHandle process, Path file) {
        var recording = new Recording(process, file);
        recording.tell("JFR.configure", "stackdepth=" + DEPTH);
        recording.tell(
                "JFR.start",
                "name=costs",
                "settings=none",
                "+jdk.CPUTimeSample#enabled=true",
                "+jdk.CPUTimeSample#throttle=" + EACH);
        return recording;
    }

    public Path stop() {
        tell("JFR.stop", "name=costs", "filename=" + file);
        return file;
    }

    private void tell(String... words) {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid())));
            command.addAll(List.of(words));
            var said = Files.createTempFile(file.getParent(), "jcmd", ".log");
            var jcmd = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!jcmd.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
                jcmd.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
