package org.throughline.standalone.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service can be told: by its libraries, its configuration, and the records that it is configured with.
 *
 * @param maps properties under which any name goes
 */
record KnownSettings(Set<String> properties, Set<String> maps) {

    static KnownSettings of(String application) {
        var known = new KnownSettings(new TreeSet<>(), new TreeSet<>());
        known.addLibraries();
        known.addConfiguration(Path.of("..", application, "src/main/resources", application + ".yml"));
        known.addRecords("org.throughline." + application.replace("-service", ""));
        if (!application.equals("portal")) {
            known.addConfiguration(Path.of("../event-delivery/src/main/resources/event-delivery.yml"));
            known.addRecords("org.throughline.access");
        }
        return known;
    }

    boolean know(String property) {
        return properties.contains(property) || maps.stream().anyMatch(it -> property.startsWith(it + "."));
    }

    boolean knowVariable(String variable) {
        return properties.stream().map(KnownSettings::asVariable).anyMatch(variable::equals)
                || maps.stream().map(KnownSettings::asVariable).anyMatch(it -> variable.startsWith(it + "_"));
    }

    private static String asVariable(String property) {
        return property.replace("-", "").replace(".", "_").toUpperCase(Locale.ROOT);
    }

    private void addConfiguration(Path file) {
        properties.addAll(Tree.read(file).names());
    }

    private void addLibraries() {
        try {
            for (URL url : Collections.list(
                    KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (var in = url.openStream()) {
                    for (var it : JsonMapper.shared().readTree(in).get("properties")) {
                        add(
                                it.get("name").asString(),
                                it.path("type").asString("").startsWith("java.util.Map"));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addRecords(String ofPackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents(ofPackage)) {
            var settings = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
            Stream.of(settings.getRecordComponents())
                    .forEach(it -> add(prefix + "." + kebab(it), Map.class.isAssignableFrom(it.getType())));
        }
    }

    private void add(String property, boolean isMap) {
        (isMap ? maps : properties).add(property);
    }

    private static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
