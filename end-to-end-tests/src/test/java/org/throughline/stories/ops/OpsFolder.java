package org.throughline.stories.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Where dashboards, rules and runbooks lie. */
final class OpsFolder {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path OPS = ROOT.resolve("ops");
    static final Path PROMETHEUS = OPS.resolve("prometheus");
    static final Path RUNBOOKS = OPS.resolve("runbooks");

    private OpsFolder() {}

    static List<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> yaml(Path file) {
        return new Yaml().load(text(file));
    }
}
