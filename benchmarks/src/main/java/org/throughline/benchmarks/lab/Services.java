package org.throughline.benchmarks.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.throughline.events.Topic;

/**
 * What lies between a client's record and a figure: assignment-, tracking- and analytics-service with the main classes
 * that run in production, each in a process of its own, and the local platform's identity provider.
 */
public final class Services implements AutoCloseable {

    private static final String IDENTITY = "identity";
    private static final String IDENTITY_READY = "/.well-known/openid-configuration";
    private static final String SERVICE_READY = "/actuator/health/readiness";
    private static final List<String> NAMES = List.of("assignment", "tracking", "analytics");

    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Map<String, String> urls = new LinkedHashMap<>();
    private final Map<String, String> databases = new LinkedHashMap<>();

    private final Platform platform;
    private final Path folder;
    private final List<String> jvmOptions;

    Services(Platform platform, Path folder, List<String> jvmOptions) {
        this.platform = platform;
        this.folder = folder;
        this.jvmOptions = jvmOptions;
    }

    /** Until all are ready. */
    void start(Broker broker, Documents documents, IntSupplier ports) {
        for (var topic : Topic.values()) {
            broker.topic(topic.topicName());
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the services do not start", e);
        }
        startIdentity(ports.getAsInt());
        NAMES.forEach(it -> urls.put(it, "http://localhost:" + ports.getAsInt()));
        NAMES.forEach(it -> databases.put(it, documents.fresh(it)));
        NAMES.forEach(it -> start(broker, documents, it));
        awaitAnswers();
    }

    private void startIdentity(int port) {
        urls.put(IDENTITY, "http://localhost:" + port);
        run(
                IDENTITY,
                "org.throughline.standalone.identity.DemoIdentityMain",
                List.of(
                        "--server.address=localhost",
                        "--server.port=" + port,
                        "--throughline.identity.directory=" + folder.resolve(IDENTITY),
                        "--throughline.identity.issuer=" + url(IDENTITY),
                        "--throughline.identity.portal=http://localhost"));
    }

    private void start(Broker broker, Documents documents, String name) {
        var type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Service";
        run(
                name,
                "org.throughline." + name + "." + type,
                List.of(
                        "--server.address=localhost",
                        "--server.port=" + URI.create(url(name)).getPort(),
                        "--spring.mongodb.uri=" + documents.uri(),
                        "--spring.mongodb.database=" + database(name),
                        "--spring.kafka.bootstrap-servers=" + broker.address(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + url(IDENTITY),
                        "--throughline.assignment-service.url=" + url("assignment"),
                        // On a busy machine a connection may take its time.
                        "--throughline.database.patience.of-requests=20s"));
    }

    private void run(String name, String mainClass, List<String> arguments) {
        var words = new ArrayList<>(jvmOptions);
        words.addAll(List.of(Platform.ORPHAN, mainClass, "--spring.main.banner-mode=off"));
        words.addAll(arguments);
        children.put(
                name,
                Child.silent(name, folder.resolve(name + ".log"), Jvm.command("-Xmx1g", platform.classPath(), words)));
    }

    private void awaitAnswers() {
        try (var http = HttpClient.newHttpClient()) {
            children.forEach((name, child) -> child.await(
                    () -> answers(http, url(name) + (name.equals(IDENTITY) ? IDENTITY_READY : SERVICE_READY))));
        }
    }

    private static boolean answers(HttpClient http, String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of {@code identity}, {@code assignment}, {@code tracking} or {@code analytics}. */
    public String url(String name) {
        return named(urls, name);
    }

    /** Where what a service knows is stored. */
    public String database(String name) {
        return named(databases, name);
    }

    public ProcessHandle process(String name) {
        return named(children, name).handle();
    }

    public List<ProcessHandle> processes() {
        return children.values().stream().map(Child::handle).toList();
    }

    private static <T> T named(Map<String, T> all, String name) {
        var one = all.get(name);
        if (one == null) {
            throw new IllegalArgumentException(name);
        }
        return one;
    }

    @Override
    public void close() {
        // All at once, for each takes a while to let go.
        children.values().forEach(Child::askToEnd);
        children.values().forEach(Child::close);
    }
}
