package org.throughline.stories.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of the machine's own, without which some checks cannot be made. */
final class Binary {

    private Binary() {}

    /** Skips the test where there is none, and says so where it cannot be overlooked. */
    static Path of(String name) {
        var told = System.getenv(name.toUpperCase(Locale.ROOT));
        return Stream.concat(
                        Stream.ofNullable(told),
                        Stream.of("/usr/bin/" + name, "/usr/local/bin/" + name, "/opt/prometheus/" + name))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> skip(name));
    }

    private static Path skip(String name) {
        var advice =
                "SKIPPED: no %s for the rules, alerts and dashboards. Install it (Debian: apt-get install prometheus) "
                                .formatted(name)
                        + "or name it in the variable %s.".formatted(name.toUpperCase(Locale.ROOT));
        System.err.println(advice);
        return Assumptions.abort(advice);
    }
}
