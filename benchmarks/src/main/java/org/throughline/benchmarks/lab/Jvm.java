package org.throughline.benchmarks.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How every Java process of a benchmark is started: all alike, so that none has an advantage. */
public final class Jvm {

    private static final String OPTIONS = "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders";

    private Jvm() {}

    public static List<String> options(String heap) {
        var options = new ArrayList<>(List.of(OPTIONS.split(" ")));
        options.addAll(List.of(heap, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        return options;
    }

    static List<String> command(String heap, String classPath, List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(heap));
        command.addAll(List.of("-cp", classPath));
        command.addAll(words);
        return command;
    }
}
