package org.throughline.faults.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What processes write into a folder while they run. */
record Logs(Path folder) {

    void copyTo(Path there) {
        try (var logs = Files.walk(folder)) {
            for (var log : logs.filter(Files::isRegularFile).toList()) {
                var to = there.resolve(folder.relativize(log));
                Files.createDirectories(to.getParent());
                Files.copy(log, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the logs could not be kept", e);
        }
    }
}
