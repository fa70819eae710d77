package org.throughline.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Where the platform is: a local one is asked for its addresses, of any other they are said. */
public final class Where {

    @Option(
            names = "--platform",
            defaultValue = "${env:THROUGHLINE_PLATFORM:-http://localhost:8080}",
            description = "The front door of a local platform (default ${DEFAULT-VALUE}; THROUGHLINE_PLATFORM).")
    private URI platform = URI.create("http://localhost:8080");

    @Option(
            names = "--brokers",
            description = "Kafka's bootstrap servers, where the platform is not a local one (THROUGHLINE_BROKERS).")
    private @Nullable String brokers = System.getenv("THROUGHLINE_BROKERS");

    @Option(
            names = "--kafka-settings",
            description = "A properties file for Kafka's clients, for SASL and TLS (THROUGHLINE_KAFKA_SETTINGS).")
    private @Nullable Path kafkaSettings = Optional.ofNullable(System.getenv("THROUGHLINE_KAFKA_SETTINGS"))
            .map(Path::of)
            .orElse(null);

    @Option(
            names = "--service",
            split = ",",
            defaultValue = "${env:THROUGHLINE_SERVICES}",
            description = "Address of a service that is not a local one, e.g. tracking=https://tracking.example.org "
                    + "(THROUGHLINE_SERVICES, with commas between them).")
    private Map<String, URI> services = new LinkedHashMap<>();

    @Option(
            names = "--token",
            description =
                    "An access token with the role OPS, for tenant export one with CLINIC_ADMIN (THROUGHLINE_TOKEN); "
                            + "a local platform gives one.")
    private @Nullable String token = System.getenv("THROUGHLINE_TOKEN");

    private @Nullable JsonNode told;

    /** For clients of Kafka, which give up after five seconds. */
    public Map<String, Object> kafka() {
        var settings = new HashMap<String, Object>();
        if (kafkaSettings != null) {
            read(kafkaSettings).forEach((name, value) -> settings.put(name.toString(), value));
        }
        settings.putIfAbsent(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers());
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }

    private String brokers() {
        return brokers != null ? brokers : told().path("kafka").asString();
    }

    /** Addresses by name: of the four services, and of the portal where it is known. */
    public Map<String, URI> services() {
        if (!services.isEmpty()) {
            return services;
        }
        var known = new LinkedHashMap<String, URI>();
        for (var name : new String[] {"assignment", "tracking", "reminder", "analytics", "portal"}) {
            known.put(name, URI.create(told().path("urls").path(name).asString()));
        }
        return known;
    }

    /** @throws Trouble when its address is not known */
    public URI service(String name) {
        var address = services().get(name);
        if (address == null) {
            throw new Trouble(
                    "The address of the %s service is not known: --service %s=https://...".formatted(name, name));
        }
        return address;
    }

    public String token() {
        if (token == null) {
            token = DemoOperator.token(
                    URI.create(told().path("urls").path("identity").asString()));
        }
        return token;
    }

    /** Of somebody who may read what a clinic may read: on a local platform there is one in each. */
    public String tokenOfAdmin(String clinic) {
        return token != null
                ? token
                : DemoOperator.tokenOfAdmin(
                        URI.create(told().path("urls").path("identity").asString()), clinic);
    }

    private JsonNode told() {
        if (told == null) {
            told = Http.get(platform.resolve("/local/status"))
                    .orElseThrow(
                            () -> new Trouble(("No local platform answers at %s: start one, name its front door with "
                                            + "--platform, or name the parts of another with --brokers and --service.")
                                    .formatted(platform)));
        }
        return told;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new Trouble("Cannot read " + file + ".", new UncheckedIOException(e));
        }
        return properties;
    }
}
