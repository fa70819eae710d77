package org.throughline.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a container everything stands in variables, and nobody has to say it again. */
class SurroundingsTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_not_said_stands_in_variables_and_what_is_said_counts() throws Exception {
        var settings = Files.writeString(folder.resolve("kafka.properties"), "client.id=ops\n");
        var surroundings = Map.of(
                "THROUGHLINE_BROKERS", Kafka.brokers(),
                "THROUGHLINE_KAFKA_SETTINGS", settings.toString(),
                "THROUGHLINE_SERVICES", "tracking=http://localhost:1,portal=http://localhost:2");

        assertThat(doctor(surroundings))
                .contains(
                        "well    brokers",
                        "nobody answers at http://localhost:1",
                        "nobody answers at http://localhost:2");
        assertThat(doctor(surroundings, "--service", "analytics=http://localhost:3"))
                .contains("nobody answers at http://localhost:3")
                .doesNotContain("http://localhost:1", "http://localhost:2");
    }

    private String doctor(Map<String, String> surroundings, String... arguments) throws Exception {
        var told = folder.resolve("told");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Operator.class.getName(),
                "doctor"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
        builder.environment().putAll(surroundings);
        var process = builder.start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(told, UTF_8);
    }
}
