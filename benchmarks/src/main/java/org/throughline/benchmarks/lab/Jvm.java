package org.throughline.benchmarks.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How every Java process of a benchmark is started: all alike, so that none has an advantage. */
final class Jvm {

    static final String OPTIONS = "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders";

    private Jvm() {}

    static List<String> command(String heap, String classPath, List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(OPTIONS.split(" ")));
        command.addAll(Stream.of(heap, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .toList());
        command.addAll(List.of("-cp", classPath));
        command.addAll(words);
        return command;
    }
}
