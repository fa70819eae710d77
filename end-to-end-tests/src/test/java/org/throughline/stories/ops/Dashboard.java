package org.throughline.stories.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One dashboard as it lies in the repository. */
record Dashboard(String title, JsonNode json, List<Panel> panels) {

    private static final Path FOLDER = OpsFolder.OPS.resolve("grafana/dashboards");

    /** @param unit as Grafana names it */
    record Panel(String title, String unit, List<String> queries) {

        static Panel of(JsonNode it) {
            return new Panel(
                    it.get("title").asString(),
                    it.at("/fieldConfig/defaults/unit").asString(),
                    it.get("targets")
                            .valueStream()
                            .map(target -> target.get("expr").asString())
                            .toList());
        }
    }

    static Stream<Dashboard> all() {
        return OpsFolder.files(FOLDER, ".json").stream().map(Dashboard::of);
    }

    private static Dashboard of(Path file) {
        var json = JsonMapper.shared().readTree(OpsFolder.text(file));
        return new Dashboard(
                json.get("title").asString(),
                json,
                json.get("panels").valueStream().map(Panel::of).toList());
    }

    /** With what Grafana would put in for whoever looks at the last ten minutes of everything. */
    static String asAsked(String query) {
        return query.replace("$__rate_interval", "1m")
                .replace("$__range", "10m")
                .replace("$job", ".*");
    }
}
