package org.throughline.standalone.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** A document of maps, lists and values, in which a path with dots finds its way; the first of a list stands for the list. */
record Tree(Object root) {

    static Tree read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new Tree(new Yaml().loadAll(in).iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tree at(String path) {
        var at = root;
        for (var step : path.split("\\.", -1)) {
            var here = at instanceof List<?> list ? list.getFirst() : at;
            at = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return new Tree(at);
    }

    String text(String path) {
        return String.valueOf(at(path).root());
    }

    List<Tree> list(String path) {
        return at(path).root() instanceof List<?> list
                ? list.stream().map(Tree::new).toList()
                : List.of();
    }

    Map<String, Object> asMap() {
        return root == null ? Map.of() : map(root);
    }

    /** Names of all values below, each with the way to it. */
    Set<String> names() {
        var names = new TreeSet<String>();
        asMap().forEach((key, value) -> {
            names.add(key);
            if (value instanceof Map<?, ?>) {
                new Tree(value).names().forEach(it -> names.add(key + "." + it));
            }
        });
        return names;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object document) {
        return (Map<String, Object>) document;
    }
}
