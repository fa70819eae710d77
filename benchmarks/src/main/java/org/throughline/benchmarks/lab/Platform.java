package org.throughline.benchmarks.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jars of the local platform, whose broker and database the lab runs. */
record Platform(Path home) {

    static final String ORPHAN = "org.throughline.standalone.process.Orphan";

    String classPath() {
        var target = home.resolve("standalone/target");
        return jar(target) + File.pathSeparator + target.resolve("lib/*");
    }

    String brokerClassPath() {
        var target = home.resolve("standalone/target");
        return target.resolve("broker-lib/*") + File.pathSeparator + jar(target);
    }

    private static Path jar(Path target) {
        try (var files = Files.list(target)) {
            return files.filter(it -> it.getFileName().toString().matches("standalone-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new NotHere("standalone is not built"));
        } catch (IOException e) {
            throw new UncheckedIOException("standalone is not built", e);
        }
    }
}
