package org.throughline.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.throughline.benchmarks.lab.Lab;

/** The caches that the first start after a build makes in the background. */
final class Prepared {

    private static final String PREPARED = "The next start will be quicker";

    private Prepared() {}

    static void in(Lab lab, Consumer<String> progress) {
        if (Files.exists(lab.home().resolve("standalone/target/aot/platform.aot"))) {
            return;
        }
        progress.accept("  the first start after a build prepares the next, which takes some two minutes");
        try {
            var launcher = Launcher.start(lab, Files.createTempDirectory(lab.folder(), "first"), List.of(), Map.of());
            try (var out = launcher.inputReader()) {
                for (var line = out.readLine(); line != null && !line.startsWith(PREPARED); line = out.readLine()) {
                    // It has said what it says at every start.
                }
            } finally {
                StartedPlatform.end(launcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
