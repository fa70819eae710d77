package org.throughline.standalone.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The chart in ops/helm, rendered by Helm itself. */
final class Chart {

    static final Path OPS = Path.of("../ops/helm");
    static final Path FOLDER = OPS.resolve("throughline");
    static final Path NEEDED = OPS.resolve("examples/needed.yaml");
    static final Path EVERYTHING = OPS.resolve("examples/everything.yaml");

    private static final Map<Path, List<Map<String, Object>>> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    static List<Map<String, Object>> with(Path values) {
        return RENDERED.computeIfAbsent(values, it -> documents(render(it)));
    }

    /** @throws IllegalStateException with what Helm says */
    static String render(Path values) {
        return template().withValuesFile(values).call();
    }

    static TemplateCommand template() {
        return template(FOLDER);
    }

    static TemplateCommand template(Path chart) {
        return new Helm(chart)
                .template()
                .withName("homework")
                .withNamespace("clinic")
                .withKubeVersion("1.34.0");
    }

    static List<Map<String, Object>> documents(String manifests) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return StreamSupport.stream(new Yaml(options).loadAll(manifests).spliterator(), false)
                .map(Tree::map)
                .toList();
    }

    /** The one of that kind with that name, which says after the release whose it is. */
    static Tree manifest(Path values, String kind, String name) {
        return with(values).stream()
                .map(Tree::new)
                .filter(it ->
                        it.text("kind").equals(kind) && it.text("metadata.name").equals("homework-" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s of %s".formatted(kind, name)));
    }
}
