package org.throughline.faults.rig;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A checkout of some revision in which {@code ./throughline} has been run, so that its services' jars are there. */
public record Build(Path home) {

    public boolean isThere() {
        return Files.isDirectory(libraries()) && !jar().isEmpty();
    }

    /** Of its services. */
    String classPath() {
        return jar() + File.pathSeparator + libraries().resolve("*");
    }

    private Path libraries() {
        return target().resolve("lib");
    }

    private String jar() {
        if (!Files.isDirectory(target())) {
            return "";
        }
        try (var jars = Files.newDirectoryStream(target(), "standalone-*.jar")) {
            return StreamSupport.stream(jars.spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path target() {
        return home.resolve("standalone").resolve("target");
    }
}
