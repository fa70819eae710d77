package org.throughline.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.benchmarks.lab.Lab;

/** {@code ./throughline start}, as anybody starts it. */
final class Launcher {

    private Launcher() {}

    static Process start(Lab lab, Path data, List<String> more, Map<String, String> environment) throws IOException {
        var command = new ArrayList<>(List.of(
                lab.home().resolve("throughline").toString(),
                "start",
                "--empty",
                "--data-dir=" + data,
                "--port-base=" + lab.portBase()));
        command.addAll(more);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("THROUGHLINE_BUILT", "yes");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
