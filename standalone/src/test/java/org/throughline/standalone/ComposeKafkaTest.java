package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.ComposeFile.ROOT;
import static org.throughline.standalone.ComposeFile.list;
import static org.throughline.standalone.ComposeFile.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.Topic;

/** What Kafka lets each service do is what the service does, and no more. */
class ComposeKafkaTest {

    private static final Path KAFKA = ROOT.resolve("ops/kafka");

    /** A line of the file, one for each user and operation. */
    private record Right(String user, String operation, String kind, String name) {}

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_may_do_what_it_does_and_nothing_else(Service service) throws IOException {
        var name = service.configuration();
        var needed = new TreeSet<String>();
        needed.add("Describe topics homework.");
        Stream.of(Topic.values())
                .filter(it -> it.writer().equals(name))
                .forEach(it -> needed.addAll(written(it.topicName())));
        for (var topic : heard(name)) {
            needed.add("Read topic " + topic);
            needed.add("Read group " + name);
            needed.addAll(written(Topic.deadLettersOf(topic, name)));
        }

        assertThat(rights())
                .filteredOn(it -> it.user().equals(name))
                .map(it -> it.operation() + " " + it.kind() + " " + it.name())
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void only_ops_have_rights_besides_and_none_that_change_rights() throws IOException {
        assertThat(rights()).extracting(Right::user).doesNotContain("admin", "controller", "*");
        assertThat(rights())
                .filteredOn(it -> it.user().equals("ops"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(
                                it.kind().equals("topics") || it.operation().equals("Describe"))
                        .isTrue());
    }

    @Test
    void nobody_comes_in_without_a_name_and_nobody_may_what_is_not_granted() throws IOException {
        var broker = properties("server.properties");

        assertThat(broker.getProperty("listener.security.protocol.map")).doesNotContain(":PLAINTEXT", ":SSL");
        assertThat(broker.getProperty("listener.name.clients.sasl.enabled.mechanisms"))
                .isEqualTo("SCRAM-SHA-512");
        assertThat(broker.getProperty("listeners")).contains("CONTROLLER://localhost:");
        assertThat(broker.getProperty("authorizer.class.name")).endsWith(".StandardAuthorizer");
        assertThat(broker.getProperty("super.users")).isEqualTo("User:admin;User:controller");
        assertThat(broker).doesNotContainKey("allow.everyone.if.no.acl.found");
        assertThat(broker.getProperty("auto.create.topics.enable")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.properties", "admin.properties", "ops.properties"})
    void passwords_are_read_from_files(String file) throws IOException {
        var mounted = list(ComposeFile.service("kafka").get("secrets"));

        assertThat(properties(file)).containsKey("config.providers").allSatisfy((name, value) -> {
            if (name.toString().endsWith("jaas.config")) {
                assertThat(value.toString()).doesNotContainPattern("(password|user_\\w+)=\"(?!\\$\\{secrets:)");
                var secret = value.toString().replaceAll(".*\\$\\{secrets:/run/secrets:([^}]+)}.*", "$1");
                assertThat(mounted.contains(secret)).as(secret).isTrue();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_knocks_under_its_own_name_once_it_has_its_rights(Service service) {
        var container = ComposeFile.service(service.configuration());
        var environment = map(container, "environment");

        assertThat(list(container.get("secrets")))
                .map(it -> ComposeFile.map(it))
                .contains(Map.of("source", "kafka-" + service.configuration(), "target", "kafka.password"));
        assertThat(environment.get("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG").toString())
                .contains("username=\"$${spring.application.name}\"", "password=\"$${kafka.password}\"");
        assertThat(map(map(container, "depends_on"), "kafka-rights"))
                .containsEntry("condition", "service_completed_successfully");
    }

    @Test
    void whoever_has_rights_is_given_a_password() throws IOException {
        var users = rights().stream().map(it -> "kafka-" + it.user()).distinct().toList();

        assertThat(list(ComposeFile.service("kafka-rights").get("secrets")).toString())
                .contains(users)
                .contains("kafka-admin");
    }

    private static Set<String> written(String topic) {
        return Set.of("Write topic " + topic, "Create topic " + topic);
    }

    private static List<String> heard(String service) {
        var stream = map(map(map(ComposeFile.settingsOf(service), "spring"), "cloud"), "stream");
        return map(stream, "bindings").values().stream()
                .map(it -> map(it).get("destination").toString())
                .toList();
    }

    private static List<Right> rights() throws IOException {
        return Files.readString(KAFKA.resolve("rights"))
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(it -> it.split("\\s+", -1))
                .flatMap(it -> Stream.of(it[0].split(",", -1))
                        .flatMap(user -> Stream.of(it[1].split(",", -1))
                                .map(operation -> new Right(user, operation, it[2], it[3]))))
                .toList();
    }

    private static Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(KAFKA.resolve(file))) {
            properties.load(in);
        }
        return properties;
    }
}
