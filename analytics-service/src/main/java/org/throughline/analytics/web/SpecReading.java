package org.throughline.analytics.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.analytics.adherence.Formula;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The adherence specification: the version of the formulae and every conformance vector. */
@RestController
class SpecReading {

    private final Gate gate;
    private final Spec spec;

    SpecReading(Gate gate) throws IOException {
        this.gate = gate;
        this.spec = new Spec(Formula.VERSION, vectors());
    }

    record Spec(String formulaVersion, List<JsonNode> vectors) {}

    /**
     * The version of the formulae and every conformance vector of the published adherence specification, for whoever
     * wants to count alike. For everybody who is logged in; 404 "not-found" without any role.
     *
     * @return the vectors as they lie in docs/reference/adherence-spec
     */
    @GetMapping("/api/v1/adherence-spec")
    Spec spec() {
        gate.anyOf(Role.values());
        return spec;
    }

    private static List<JsonNode> vectors() throws IOException {
        var json = JsonMapper.builder().build();
        var vectors = new ArrayList<JsonNode>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:adherence-spec/*.json")) {
            try (var content = file.getInputStream()) {
                json.readTree(content).get("vectors").forEach(vectors::add);
            }
        }
        return List.copyOf(vectors);
    }
}
