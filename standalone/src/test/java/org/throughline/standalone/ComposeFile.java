package org.throughline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml, and the settings of those it starts. */
final class ComposeFile {

    static final Path ROOT = Path.of("..");
    static final Map<String, Object> CONTENT = yaml(ROOT.resolve("docker-compose.yml"));

    private ComposeFile() {}

    /** As a container of that service is started. */
    static Map<String, Object> service(String name) {
        return map(map(CONTENT, "services"), name);
    }

    static Map<String, Object> settingsOf(String application) {
        return yaml(ROOT.resolve(application).resolve("src/main/resources").resolve(application + ".yml"));
    }

    /** Names of all properties that mean something to it. */
    static Set<String> propertiesOf(String application) {
        var known = new TreeSet<>(propertiesOfLibraries());
        known.addAll(flat("", settingsOf(application)));
        AdminClientConfig.configNames().forEach(it -> known.add("spring.kafka.properties." + it));
        return known;
    }

    static String asVariable(String property) {
        return property.replace("-", "").replace(".", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> flat(String prefix, Map<?, ?> map) {
        var names = new TreeSet<String>();
        map.forEach((key, value) -> {
            var name = prefix + key;
            names.add(name);
            if (value instanceof Map<?, ?> inner) {
                names.addAll(flat(name + ".", inner));
            }
        });
        return names;
    }

    private static Set<String> propertiesOfLibraries() {
        try {
            var names = new TreeSet<String>();
            for (URL url : Collections.list(
                    ComposeFile.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (var in = url.openStream()) {
                    JsonMapper.shared()
                            .readTree(in)
                            .get("properties")
                            .forEach(it -> names.add(it.get("name").asString()));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object document) {
        return (Map<String, Object>) document;
    }

    static List<?> list(Object list) {
        return (List<?>) list;
    }

    static Map<String, Object> yaml(Path file) {
        try (var in = Files.newInputStream(file)) {
            return map(new Yaml().loadAll(in).iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
