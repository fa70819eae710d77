package org.throughline.faults.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How a process was started, as Linux remembers it. */
record CommandLine(List<String> words) {

    /** Comes with {@code apt-get install libfaketime}. */
    static final Path FAKE_TIME = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    private static final String SERVICE = "org.throughline.standalone.ApartServiceMain";

    /** Of a process of Linux; empty when it is gone or there is no {@code /proc}. */
    static CommandLine of(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8);
            return new CommandLine(List.of(line.split("\0")));
        } catch (IOException e) {
            return new CommandLine(List.of());
        }
    }

    boolean runs(String mainClass) {
        return words.stream().anyMatch(it -> it.endsWith("." + mainClass));
    }

    boolean runsService(String name) {
        var at = words.indexOf(SERVICE);
        return at >= 0 && words.get(at + 1).equalsIgnoreCase(name);
    }

    /** The same service once more, on two ports of its own. */
    CommandLine beside(int port, int control) {
        var other = new ArrayList<>(words);
        other.set(words.indexOf(SERVICE) + 3, Integer.toString(control));
        other.replaceAll(it -> it.startsWith("server.port=") ? "server.port=" + port : it);
        return new CommandLine(other);
    }

    /** The same service as it was built elsewhere. */
    CommandLine from(Build build) {
        var other = new ArrayList<>(words);
        other.set(words.indexOf("-cp") + 1, build.classPath());
        return new CommandLine(other);
    }

    /** The same with a clock that is off by so many seconds; Debian's libfaketime tells it another time. */
    CommandLine off(Duration by) {
        var wrong = new ArrayList<>(List.of(
                "env",
                "LD_PRELOAD=" + FAKE_TIME,
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "FAKETIME=%+d".formatted(by.toSeconds())));
        wrong.addAll(words);
        return new CommandLine(wrong);
    }

    /** Where it is asked whether it is done. */
    int control() {
        return Integer.parseInt(words.get(words.indexOf(SERVICE) + 3));
    }

    int port() {
        return words.stream()
                .filter(it -> it.startsWith("server.port="))
                .mapToInt(it -> Integer.parseInt(it.substring("server.port=".length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service"));
    }
}
