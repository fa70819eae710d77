package org.throughline.assignment.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.throughline.events.TemplateId;
import tools.jackson.databind.json.JsonMapper;

/** The templates that come with the product: {@code catalogue/{id}/v{version}.json}, read once. */
@Component
class BuiltInTemplates {

    private static final String FILES = "classpath:catalogue/*/v*.json";

    private final Map<TemplateId, NavigableMap<Integer, Template>> versions;

    BuiltInTemplates() {
        versions = files().map(BuiltInTemplates::read)
                .collect(Collectors.groupingBy(
                        Template::id,
                        Collectors.toMap(Template::version, Function.identity(), (a, b) -> a, TreeMap::new)));
    }

    Optional<Template> find(TemplateId id, @Nullable Integer version) {
        return Optional.ofNullable(versions.get(id))
                .map(it -> version == null ? it.lastEntry().getValue() : it.get(version));
    }

    Stream<Template> latest() {
        return versions.values().stream().map(it -> it.lastEntry().getValue());
    }

    Stream<Template> everyVersion() {
        return versions.values().stream().flatMap(it -> it.values().stream());
    }

    private static Stream<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template read(Resource file) {
        try (var json = file.getInputStream()) {
            return JsonMapper.shared().readValue(json, Template.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
