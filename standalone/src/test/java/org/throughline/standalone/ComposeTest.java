package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.ComposeFile.list;
import static org.throughline.standalone.ComposeFile.map;
import static org.throughline.standalone.ComposeFile.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml cannot be run in every build; here it is held against what it speaks of. */
class ComposeTest {

    private static final Path ROOT = ComposeFile.ROOT;
    private static final Map<String, Object> COMPOSE = ComposeFile.CONTENT;
    private static final Map<String, Object> PROMETHEUS = yaml(ROOT.resolve("ops/prometheus/prometheus.yml"));

    @Test
    void every_image_but_that_of_grafana_has_a_stand_in_under_the_same_tag() throws IOException {
        var build = Files.readString(ROOT.resolve("ops/stand-ins/build"));

        assertThat(map(COMPOSE, "services").values())
                .map(it -> (Map<?, ?>) it)
                .filteredOn(it -> it.containsKey("image") && !it.containsKey("build"))
                .isNotEmpty()
                .map(it -> it.get("image").toString())
                .filteredOn(it -> !it.startsWith("grafana/") && !it.equals(base()))
                .allSatisfy(it -> assertThat(build).contains("image " + it + " "));
        assertThat(build).contains("NO STAND-IN  for grafana/grafana", "stand_in " + base() + " ");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_variable_names_a_real_property(Service service) {
        var names = ComposeFile.propertiesOf(service.configuration()).stream()
                .map(ComposeFile::asVariable)
                .collect(Collectors.toSet());

        assertThat(map(part(service), "environment").keySet())
                .allSatisfy(it -> assertThat(names.contains(it)).as(it).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void ports_and_health_paths_are_those_of_the_service(Service service) {
        var port = String.valueOf(flatValue(service, "server.port"));
        var published = ((List<?>) part(service).get("ports")).getFirst().toString();
        var check = map(part(service), "healthcheck").get("test").toString();

        assertThat(published).isEqualTo("127.0.0.1:%s:%s".formatted(port, port));
        assertThat(check).contains("/dev/tcp/localhost/" + port, "GET /actuator/health/readiness ");
        assertThat(String.valueOf(flatValue(service, "management.endpoints.web.exposure.include")))
                .contains("health");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void each_service_has_a_database_of_its_own_and_waits_for_what_it_needs(Service service) {
        var uri = map(part(service), "environment").get("SPRING_MONGODB_URI").toString();

        assertThat(uri).contains("/" + service.shortName() + "?").contains("w=majority");
        assertThat(map(part(service), "depends_on")).containsKeys("kafka-rights", "mongodb-users");
        assertThat(part(service).get("read_only")).isEqualTo(true);
    }

    @Test
    void the_portal_is_told_where_everything_is() {
        var portal = map(map(COMPOSE, "services"), "portal");
        var known = ComposeFile.propertiesOf("portal").stream()
                .map(ComposeFile::asVariable)
                .collect(Collectors.toSet());

        assertThat(known).containsAll(map(portal, "environment").keySet());
        assertThat(map(portal, "environment").keySet())
                .containsAll(Stream.of(Service.values())
                        .map(it -> "THROUGHLINE_SERVICES_" + it.name())
                        .toList());
        assertThat(portal.get("read_only")).isEqualTo(true);
    }

    @Test
    void the_portal_says_itself_whether_it_is_well() {
        var portal = map(map(COMPOSE, "services"), "portal");
        var settings = ComposeFile.settingsOf("portal");

        assertThat(map(portal, "healthcheck").get("test").toString())
                .contains(
                        "/dev/tcp/localhost/" + flatValue(settings, "server.port"), "GET /actuator/health/readiness ");
        assertThat(flatValue(settings, "management.endpoints.web.exposure.include")
                        .toString())
                .contains("health");
    }

    @Test
    void everything_is_watched_where_it_is_under_the_name_that_it_has() {
        var scraped = new TreeMap<String, String>();
        for (var group :
                list(map(list(PROMETHEUS.get("scrape_configs")).getFirst()).get("static_configs"))) {
            scraped.put(
                    String.valueOf(map(map(group), "labels").get("job")),
                    String.valueOf(list(map(group).get("targets")).getFirst()));
        }
        var wanted = new TreeMap<String, String>();
        for (var service : Service.values()) {
            wanted.put(service.configuration(), service.configuration() + ":" + flatValue(service, "server.port"));
        }
        wanted.put("portal", "portal:" + flatValue(ComposeFile.settingsOf("portal"), "server.port"));

        assertThat(scraped).isEqualTo(wanted);
        assertThat(map(COMPOSE, "services")).containsKeys(scraped.keySet().toArray(String[]::new));
    }

    @Test
    void who_watches_finds_its_files_and_its_neighbours() {
        var services = map(COMPOSE, "services");

        assertThat(List.of("prometheus", "alertmanager", "grafana")).allSatisfy(it -> {
            assertThat(list(map(services, it).get("profiles"))).isEqualTo(List.of("observability"));
            assertThat(list(map(services, it).get("ports")).toString()).contains("127.0.0.1:");
            assertThat(list(map(services, it).get("volumes")))
                    .map(Object::toString)
                    .filteredOn(mount -> mount.startsWith("./"))
                    .allSatisfy(mount ->
                            assertThat(ROOT.resolve(mount.split(":")[0])).exists());
        });
        assertThat(PROMETHEUS.toString()).contains("alertmanager:9093", "rules/*.yml");
        assertThat(yaml(ROOT.resolve("ops/grafana/provisioning/datasources/prometheus.yml"))
                        .toString())
                .contains("url=http://prometheus:9090", "uid=prometheus");
        assertThat(yaml(ROOT.resolve("ops/grafana/provisioning/dashboards/throughline.yml"))
                        .toString())
                .contains("path=/etc/grafana/dashboards");
        assertThat(map(services, "smtp")).isNotNull();
        assertThat(yaml(ROOT.resolve("ops/prometheus/alertmanager.yml")).toString())
                .contains("smtp_smarthost=smtp:1025");
    }

    @Test
    void the_realm_takes_people_back_to_the_portal() throws IOException {
        assertThat(Files.readString(ROOT.resolve("ops/oidc/realm.json")))
                .contains("https://*/login/oauth2/code/portal", "https://*/goodbye");
    }

    @Test
    void the_image_takes_the_jar_that_the_build_makes() throws IOException {
        var dockerfile = Files.readString(ROOT.resolve("Dockerfile"));

        assertThat(dockerfile)
                .contains("COPY ${SERVICE}/target/${SERVICE}-*-exec.jar")
                .contains("USER 10001:10001")
                .contains("STOPSIGNAL SIGTERM");
        assertThat(Files.readString(ROOT.resolve("pom.xml"))).contains("<classifier>exec</classifier>");
    }

    @Test
    void images_are_pinned() {
        var images = map(COMPOSE, "services").values().stream()
                .map(it -> (Map<?, ?>) it)
                .filter(it -> !it.containsKey("build"))
                .map(it -> String.valueOf(it.get("image")))
                .filter(it -> !it.equals(base()))
                .toList();

        assertThat(images).isNotEmpty().allMatch(it -> it.matches(".+:v?\\d+\\.\\d+.*"));
    }

    /** What all images of ours stand on. */
    private static String base() {
        try {
            return Files.readString(ROOT.resolve("Dockerfile"))
                    .lines()
                    .filter(it -> it.startsWith("FROM "))
                    .map(it -> it.split(" ", -1)[1])
                    .distinct()
                    .reduce((one, other) -> one + " and " + other)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void two_versions_of_ours_can_be_there_at_a_time_and_whoever_leaves_has_time_to() throws IOException {
        var ours = map(COMPOSE, "services").entrySet().stream()
                .filter(it -> map(it.getValue()).containsKey("build"))
                .toList();

        assertThat(ours).hasSize(5).allSatisfy(it -> {
            var container = map(it.getValue());
            var arguments = map(map(container, "build"), "args");
            assertThat(container)
                    .containsEntry("image", "throughline-" + it.getKey() + ":${THROUGHLINE_VERSION:-latest}")
                    .containsEntry("stop_grace_period", "30s")
                    .doesNotContainKey("container_name");
            assertThat(arguments)
                    .containsEntry("SERVICE", it.getKey())
                    .containsEntry("VERSION", "${THROUGHLINE_VERSION:-latest}");
        });
        assertThat(Files.readString(ROOT.resolve("Dockerfile")))
                .contains("org.opencontainers.image.version=${VERSION}");
    }

    @Test
    void the_realm_gives_the_claims_that_the_services_read() throws IOException {
        var realm = Files.readString(ROOT.resolve("ops/oidc/realm.json"));

        assertThat(realm).contains("\"claim.name\": \"clinic\"", "\"claim.name\": \"roles\"", "\"throughline\"");
        assertThat(JsonMapper.shared().readTree(realm).get("roles").get("realm").toString())
                .contains(Stream.of(org.throughline.access.Role.values())
                        .map(Enum::name)
                        .toList());
    }

    private static Object flatValue(Service service, String property) {
        return flatValue(ComposeFile.settingsOf(service.configuration()), property);
    }

    private static Object flatValue(Map<String, Object> settings, String property) {
        Object value = settings;
        for (var step : property.split(Pattern.quote("."))) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value == null ? "" : value;
    }

    private static Map<String, Object> part(Service service) {
        return map(map(COMPOSE, "services"), service.configuration());
    }
}
