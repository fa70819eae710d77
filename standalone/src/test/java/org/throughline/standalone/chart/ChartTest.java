package org.throughline.standalone.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.throughline.events.Topic;

/** The chart cannot be installed in every build; here it is rendered, read as Kubernetes reads it, and held against what it speaks of. */
class ChartTest {

    private static final Tree COMPOSE = Tree.read(Path.of("../docker-compose.yml"));

    static List<String> services() {
        return List.of("assignment-service", "tracking-service", "reminder-service", "analytics-service", "portal");
    }

    static List<String> hearers() {
        return services().subList(0, 4);
    }

    static Stream<Path> examples() {
        return Stream.of(Chart.NEEDED, Chart.EVERYTHING);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void kubernetes_understands_every_manifest(Path values) {
        assertThat(Chart.with(values)).hasSizeGreaterThan(25).allSatisfy(Kubernetes::read);
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_has_whatever_it_takes_to_be_run(String service) {
        for (var kind :
                List.of("Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy", "HorizontalPodAutoscaler")) {
            assertThatCode(() -> Chart.manifest(Chart.NEEDED, kind, service)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void everything_that_speaks_of_its_pods_finds_them(String service) {
        var labels = deployment(service).at("spec.template.metadata.labels").asMap();

        assertThat(Stream.of(
                        deployment(service).at("spec.selector.matchLabels"),
                        Chart.manifest(Chart.NEEDED, "Service", service).at("spec.selector"),
                        Chart.manifest(Chart.NEEDED, "PodDisruptionBudget", service)
                                .at("spec.selector.matchLabels"),
                        Chart.manifest(Chart.NEEDED, "NetworkPolicy", service).at("spec.podSelector.matchLabels"),
                        Chart.manifest(Chart.NEEDED, "NetworkPolicy", "nothing-else")
                                .at("spec.podSelector.matchLabels")))
                .allSatisfy(it -> assertThat(labels)
                        .containsAllEntriesOf(it.asMap())
                        .containsKeys(it.asMap().keySet().toArray(String[]::new)));
        assertThat(Chart.manifest(Chart.NEEDED, "HorizontalPodAutoscaler", service)
                        .text("spec.scaleTargetRef.name"))
                .isEqualTo(deployment(service).text("metadata.name"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void ports_and_probes_are_those_of_the_service(String service) {
        var settings = Tree.read(Path.of("..", service, "src/main/resources", service + ".yml"));
        var container = container(service);

        assertThat(container.text("ports.containerPort")).isEqualTo(settings.text("server.port"));
        assertThat(Chart.manifest(Chart.NEEDED, "Service", service).text("spec.ports.port"))
                .isEqualTo(settings.text("server.port"));
        assertThat(settings.text("management.endpoints.web.exposure.include")).contains("health", "prometheus");
        assertThat(container.text("startupProbe.httpGet.path")).isEqualTo("/actuator/health/liveness");
        assertThat(container.text("livenessProbe.httpGet.path")).isEqualTo("/actuator/health/liveness");
        assertThat(container.text("readinessProbe.httpGet.path")).isEqualTo("/actuator/health/readiness");
        assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe"))
                .allSatisfy(
                        it -> assertThat(container.text(it + ".httpGet.port")).isEqualTo(container.text("ports.name")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_variable_and_every_file_is_a_setting_that_its_reader_knows(String service) {
        var known = KnownSettings.of(service);

        for (var values : examples().toList()) {
            assertThat(environment(values, service))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(known.knowVariable(it)).as(it).isTrue());
            assertThat(files(values, service))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(known.know(it)).as(it).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothing_is_missing_that_compose_tells_it(String service) {
        var told = COMPOSE.at("services." + service + ".environment").asMap().keySet();
        var hears = Stream.concat(
                        environment(Chart.NEEDED, service).stream(),
                        files(Chart.NEEDED, service).stream()
                                .map(it -> it.replace("-", "").replace(".", "_").toUpperCase(Locale.ROOT)))
                .toList();

        assertThat(hears).containsAll(told);
    }

    @ParameterizedTest
    @MethodSource("services")
    void images_are_called_as_compose_calls_them(String service) {
        var composed = COMPOSE.at("services." + service + ".image").root();
        var name = composed == null
                ? COMPOSE.text("name") + "-" + service
                : composed.toString().split(":", -1)[0];

        assertThat(container(service).text("image")).isEqualTo(name + ":0.1.0");
        assertThat(deployment(Chart.EVERYTHING, service).text("spec.template.spec.containers.image"))
                .isEqualTo("registry.example.org/clinic/" + name + ":0.1.0");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_pod_is_nobody_in_particular_writes_nowhere_and_has_time_to_end(String service) {
        var pod = deployment(service).at("spec.template.spec");
        var powers = container(service).at("securityContext");
        var phase = Integer.parseInt(
                variable(service, "SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE").replace("s", ""));
        var preStop = Integer.parseInt(container(service).text("lifecycle.preStop.sleep.seconds"));

        assertThat(pod.text("securityContext.runAsNonRoot")).isEqualTo("true");
        assertThat(pod.text("securityContext.runAsUser")).isEqualTo("10001");
        assertThat(pod.text("securityContext.seccompProfile.type")).isEqualTo("RuntimeDefault");
        assertThat(pod.text("automountServiceAccountToken")).isEqualTo("false");
        assertThat(powers.text("readOnlyRootFilesystem")).isEqualTo("true");
        assertThat(powers.text("allowPrivilegeEscalation")).isEqualTo("false");
        assertThat(powers.text("capabilities.drop")).isEqualTo("[ALL]");
        assertThat(container(service).at("resources.requests").asMap()).containsKeys("cpu", "memory");
        assertThat(container(service).at("resources.limits").asMap()).containsKey("memory");
        assertThat(Integer.parseInt(pod.text("terminationGracePeriodSeconds"))).isGreaterThan(preStop + 2 * phase);
    }

    @ParameterizedTest
    @MethodSource("services")
    void secrets_are_files_of_an_existing_secret_and_never_variables(String service) {
        var pod = deployment(service).at("spec.template.spec");

        assertThat(variable(service, "SPRING_CONFIG_IMPORT")).isEqualTo("configtree:/run/secrets/");
        assertThat(container(service).list("volumeMounts"))
                .anySatisfy(it -> assertThat(it.text("mountPath")).isEqualTo("/run/secrets"));
        assertThat(pod.list("volumes"))
                .anySatisfy(it -> assertThat(it.text("secret.secretName")).isEqualTo("throughline-" + service));
        assertThat(environment(Chart.EVERYTHING, service))
                .noneMatch(it -> it.matches(".*(PASSWORD|SECRET|JAAS|URI|KEYS_.*)$") && !it.endsWith("ISSUERURI"));
        assertThat(Chart.with(Chart.EVERYTHING)).noneMatch(it -> "Secret".equals(it.get("kind")));
    }

    @ParameterizedTest
    @MethodSource("hearers")
    void more_come_when_more_waits_by_a_metric_that_the_services_tell(String service) throws IOException {
        var scaler = Chart.manifest(Chart.NEEDED, "HorizontalPodAutoscaler", service);
        var metric = scaler.text("spec.metrics.external.metric.name");

        assertThat(scaler.text("spec.metrics.external.metric.selector.matchLabels.job"))
                .isEqualTo(service);
        assertThat(Files.readString(Path.of("../docs/reference/metrics.md"))).contains("| `" + metric + "` *");
        assertThat(Files.readString(Chart.OPS.resolve("prometheus-adapter.yaml")))
                .contains(metric + "{");
        assertThat(Chart.manifest(Chart.EVERYTHING, "HorizontalPodAutoscaler", "tracking-service")
                        .text("spec.maxReplicas"))
                .isEqualTo(String.valueOf(Topic.PARTITIONS));
    }

    @Test
    void whoever_calls_may_do_so_and_whoever_is_called_lets_them() {
        for (var caller : services()) {
            for (var called : services()) {
                var address =
                        "http://homework-" + called + ":" + container(called).text("ports.containerPort");
                var calls = container(caller).list("env").stream()
                        .anyMatch(it -> it.text("value").equals(address));

                assertThat(egress(caller).contains(name(called)))
                        .as("%s may call %s", caller, called)
                        .isEqualTo(calls);
                assertThat(ingress(called).contains(name(caller)))
                        .as("%s is heard by %s", caller, called)
                        .isEqualTo(calls);
            }
        }
    }

    @Test
    void what_is_not_named_may_not_come_in_or_go_out() {
        var shut = Chart.manifest(Chart.NEEDED, "NetworkPolicy", "nothing-else");

        assertThat(shut.text("spec.policyTypes")).isEqualTo("[Ingress, Egress]");
        assertThat(shut.at("spec").asMap()).doesNotContainKeys("ingress", "egress");
        assertThat(Chart.with(Chart.NEEDED).stream()
                        .map(Tree::new)
                        .filter(it -> it.text("kind").equals("NetworkPolicy")))
                .allSatisfy(it -> assertThat(it.list("spec.ingress")).allSatisfy(rule -> {
                    assertThat(rule.list("from")).isNotEmpty();
                    assertThat(rule.list("ports")).isNotEmpty();
                }));
    }

    @Test
    void the_public_is_led_to_what_needs_no_token_and_to_the_portal() {
        var paths = Chart.manifest(Chart.EVERYTHING, "Ingress", "portal").list("spec.rules.http.paths");

        assertThat(paths)
                .extracting(it -> it.text("path") + " " + it.text("backend.service.name"))
                .containsExactly(
                        "/api/v1/unsubscribe/ homework-reminder-service",
                        "/api/v1/calendar/ homework-reminder-service",
                        "/ homework-portal");
        assertThat(Chart.with(Chart.NEEDED)).noneMatch(it -> "Ingress".equals(it.get("kind")));
    }

    /** Helm renders no hooks here, so a copy is rendered in which it is none. */
    @Test
    void the_test_of_a_release_asks_each_of_them(@TempDir Path copy) throws IOException {
        FileSystemUtils.copyRecursively(Chart.FOLDER, copy);
        var hook = copy.resolve("templates/tests/readiness.yaml");
        Files.writeString(hook, Files.readString(hook).replace("helm.sh/hook: test", "no-hook: test"));
        var pod = Chart.documents(
                        Chart.template(copy).withValuesFile(Chart.NEEDED).call())
                .stream()
                .filter(it -> "Pod".equals(it.get("kind")))
                .findFirst()
                .orElseThrow();

        assertThatCode(() -> Kubernetes.read(pod)).doesNotThrowAnyException();
        assertThat(new Tree(pod).text("spec.containers.command"))
                .contains(services().stream()
                        .map(it -> "homework-" + it + ":" + container(it).text("ports.containerPort"))
                        .toList());
    }

    private static String name(String service) {
        return "app.kubernetes.io/name=" + service + ",";
    }

    private static String egress(String service) {
        return Chart.manifest(Chart.NEEDED, "NetworkPolicy", service).text("spec.egress");
    }

    private static String ingress(String service) {
        return Chart.manifest(Chart.NEEDED, "NetworkPolicy", service).text("spec.ingress");
    }

    private static Tree deployment(String service) {
        return deployment(Chart.NEEDED, service);
    }

    private static Tree deployment(Path values, String service) {
        return Chart.manifest(values, "Deployment", service);
    }

    private static Tree container(String service) {
        return new Tree(deployment(service)
                .list("spec.template.spec.containers")
                .getFirst()
                .root());
    }

    private static List<String> environment(Path values, String service) {
        return deployment(values, service).list("spec.template.spec.containers.env").stream()
                .map(it -> it.text("name"))
                .filter(it -> !it.equals("SPRING_APPLICATION_JSON"))
                .toList();
    }

    private static String variable(String service, String name) {
        return container(service).list("env").stream()
                .filter(it -> it.text("name").equals(name))
                .map(it -> it.text("value"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> files(Path values, String service) {
        return deployment(values, service).list("spec.template.spec.volumes").stream()
                .flatMap(it -> it.list("secret.items").stream())
                .map(it -> it.text("path"))
                .toList();
    }
}
