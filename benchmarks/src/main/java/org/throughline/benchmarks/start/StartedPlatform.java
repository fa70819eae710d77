package org.throughline.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.throughline.benchmarks.contest.Cpu;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Side;
import org.throughline.benchmarks.contest.Tally;
import org.throughline.benchmarks.lab.Lab;

/** The launcher's own start, in a folder of its own, ended when it is ready. */
record StartedPlatform(String name, String settings, Lab lab, Map<String, String> environment) implements Side {

    static final String MEGABYTES = "MB";

    private static final String READY = "Ready after ";
    private static final int LONGEST_END_SECONDS = 60;

    @Override
    public Sample turn() {
        try {
            return start(Files.createTempDirectory(lab.folder(), "data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sample start(Path data) throws IOException {
        var began = System.nanoTime();
        var launcher = Launcher.start(lab, data, List.of("--no-training"), environment);
        try (var out = launcher.inputReader()) {
            awaitReady(out);
            var seconds = (System.nanoTime() - began) / 1e9;
            var processes = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                    .toList();
            var memory = processes.stream()
                            .mapToLong(it -> residentKilobytes(it.pid()))
                            .sum()
                    / 1024.0;
            var cpu = processes.stream()
                    .flatMap(it -> it.info().totalCpuDuration().stream())
                    .mapToDouble(it -> it.toMillis() / 1000.0)
                    .sum();
            return new Sample(name, 1, seconds, new Cpu(cpu, 0, 0), Tally.CLEAN, Map.of(MEGABYTES, memory));
        } finally {
            end(launcher);
        }
    }

    private static void awaitReady(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return;
            }
        }
        throw new IllegalStateException("the platform did not become ready");
    }

    private static long residentKilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    static void end(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            launcher.destroyForcibly();
        }
    }
}
