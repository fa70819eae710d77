package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.ComposeFile.ROOT;
import static org.throughline.standalone.ComposeFile.list;
import static org.throughline.standalone.ComposeFile.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who looks after the composed platform stands inside of it, as Kafka's user {@code ops}. */
class ComposeOperatorTest {

    private final Map<String, Object> operator = ComposeFile.service("operator");
    private final Map<String, Object> environment = map(operator, "environment");

    @Test
    void it_is_there_when_asked_and_not_before() {
        assertThat(list(operator.get("profiles"))).isEqualTo(List.of("operator"));
        assertThat(operator).doesNotContainKeys("restart", "ports").containsEntry("read_only", true);
    }

    @Test
    void it_is_the_command_line_that_the_build_makes() throws IOException {
        assertThat(operator.get("entrypoint").toString())
                .isEqualTo("[java, -cp, /operator/*:/operator/lib/*, org.throughline.operator.Operator]");
        assertThat(ROOT.resolve("operator/src/main/java/org/throughline/operator/Operator.java"))
                .exists();
        assertThat(Files.readString(ROOT.resolve("Dockerfile"))).contains("FROM " + operator.get("image") + "\n");
    }

    @Test
    void it_comes_to_kafka_as_ops() {
        var settings = environment.get("THROUGHLINE_KAFKA_SETTINGS").toString();

        assertThat(list(operator.get("volumes")))
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "./operator/target:/operator:ro", "./ops/kafka/ops.properties:" + settings + ":ro");
        assertThat(ROOT.resolve(Path.of("ops/kafka/ops.properties"))).exists();
        assertThat(list(operator.get("secrets"))).map(Object::toString).containsExactly("kafka-ops");
        assertThat(environment).containsEntry("THROUGHLINE_BROKERS", "kafka:9092");
    }

    @Test
    void it_knows_where_everybody_is() {
        var services = Arrays.stream(Service.values()).map(it -> address(it.shortName(), it.configuration()));

        assertThat(environment.get("THROUGHLINE_SERVICES").toString().split(",", -1))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(services, Stream.of(address("portal", "portal")))
                        .toList());
    }

    private static String address(String name, String host) {
        var port = map(ComposeFile.settingsOf(host), "server").get("port");
        return "%s=http://%s:%s".formatted(name, host, port);
    }
}
