package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.ComposeFile.list;
import static org.throughline.standalone.ComposeFile.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be known reaches a container as a file, and never as a variable, which everybody sees who may look at containers. */
class ComposeSecretsTest {

    private static final Map<String, Object> DECLARED = map(ComposeFile.CONTENT, "secrets");

    @TempDir
    private Path folder;

    @Test
    void no_variable_holds_a_secret() {
        var variables = map(ComposeFile.CONTENT, "services").values().stream()
                .flatMap(it -> map(map(it), "environment").entrySet().stream())
                .toList();

        assertThat(variables).isNotEmpty().allSatisfy(it -> {
            assertThat(it.getKey()).doesNotMatch(".*(PASSWORD|SECRET|TOKEN|KEY|_KEYS_[A-Z]+)$");
            assertThat(it.getValue().toString())
                    .doesNotContainPattern("://[^/@]*:(?!\\$\\$\\{)[^/@]*@")
                    .doesNotContainPattern("password=\"(?!\\$\\$\\{)");
        });
    }

    @Test
    void the_environment_of_whoever_starts_it_says_only_what_may_be_known() throws IOException {
        var asked = Files.readString(ComposeFile.ROOT.resolve("docker-compose.yml"))
                .lines()
                .flatMap(it -> Stream.of(it.split("(?<!\\$)\\$\\{", -1)).skip(1))
                .map(it -> it.replaceAll("[^A-Z_].*", ""))
                .collect(Collectors.toSet());

        assertThat(asked)
                .isSubsetOf(Set.of(
                        "OIDC_ISSUER_URI",
                        "PORTAL_URL",
                        "SECRETS",
                        "THROUGHLINE_TRACING_ENDPOINT",
                        "THROUGHLINE_VERSION"));
    }

    @Test
    void a_secret_that_somebody_takes_is_declared_and_one_that_is_declared_is_taken() {
        var taken = map(ComposeFile.CONTENT, "services").values().stream()
                .flatMap(it -> taken(map(it)).keySet().stream())
                .collect(Collectors.toSet());

        assertThat(taken).isEqualTo(DECLARED.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assignment-service", "tracking-service", "reminder-service", "analytics-service", "portal"})
    void a_file_is_a_property_that_its_reader_knows(String service) {
        var container = ComposeFile.service(service);
        var environment = map(container, "environment");
        var known = ComposeFile.propertiesOf(service);

        assertThat(environment).containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/");
        assertThat(taken(container))
                .isNotEmpty()
                .allSatisfy((secret, property) -> assertThat(known.contains(property)
                                || property.matches("throughline\\.links\\.keys\\.[a-z]+")
                                || environment.toString().contains("$${" + property + "}"))
                        .as(property)
                        .isTrue());
    }

    @Test
    void what_is_missing_is_made_and_what_is_there_stays() throws Exception {
        var to = folder.resolve("private");
        assertThat(make(to)).isZero();
        var first = contents(to);

        assertThat(first.keySet()).isEqualTo(DECLARED.keySet());
        assertThat(first.values())
                .doesNotHaveDuplicates()
                .allMatch(it -> it.strip().length() >= 44);
        assertThat(Base64.getDecoder().decode(first.get("link-key").strip())).hasSize(32);

        Files.delete(to.resolve("link-key"));
        assertThat(make(to)).isZero();
        var second = contents(to);

        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(second.remove("link-key")).isNotEqualTo(first.remove("link-key"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void nobody_else_may_enter_the_folder_and_each_container_may_read_its_file() throws Exception {
        var to = folder.resolve("private");
        make(to);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to)))
                .isEqualTo("rwx------");
        try (var files = Files.list(to)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                            .isEqualTo("r--r--r--"));
        }
        assertThat(Files.readString(ComposeFile.ROOT.resolve("ops/secrets/.gitignore")))
                .contains("/private/");
    }

    /** By name of the secret, under which name it is found. */
    private static Map<String, String> taken(Map<String, Object> container) {
        var taken = new TreeMap<String, String>();
        for (var each : list(container.getOrDefault("secrets", List.of()))) {
            if (each instanceof Map<?, ?> source) {
                taken.put(String.valueOf(source.get("source")), String.valueOf(source.get("target")));
            } else {
                taken.put(each.toString(), each.toString());
            }
        }
        return taken;
    }

    private static int make(Path to) throws IOException, InterruptedException {
        var run = new ProcessBuilder(
                        ComposeFile.ROOT.resolve("ops/secrets/make").toString(), to.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return run.exitValue();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
