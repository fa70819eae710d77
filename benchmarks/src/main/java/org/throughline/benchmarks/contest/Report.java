package org.throughline.benchmarks.contest;

import java.time.Instant;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** A benchmark that has run: what it found, when, and on what. */
public record Report(Benchmark benchmark, Scale scale, Instant at, Findings findings, ObjectNode environment) {

    /** An event that was lost, told twice or out of order is worth no rate. */
    public boolean failed() {
        return !findings.tally().isClean();
    }

    /** As it stands on the page. */
    public String text() {
        return new Section(this).text();
    }

    /** The first comparison is also told at the top. */
    public ObjectNode json() {
        var json = Json.object().put("name", benchmark.name());
        if (!findings.comparisons().isEmpty()) {
            json.setAll(findings.comparisons().getFirst().json());
        }
        json.put("lost", findings.tally().lost())
                .put("duplicated", findings.tally().duplicated())
                .put("reordered", findings.tally().reordered())
                .put("failed", failed())
                .put("scale", scale.name())
                .put("at", at.toString());
        json.set("environment", environment);
        var comparisons = json.putArray("comparisons");
        findings.comparisons().forEach(it -> comparisons.add(it.json()));
        var checks = json.putArray("checks");
        findings.checks().forEach(it -> checks.add(it.json()));
        var operations = json.putArray("operations");
        findings.operations().forEach(it -> operations.add(it.json()));
        var breakdowns = json.putArray("breakdowns");
        findings.breakdowns().forEach(it -> breakdowns.add(it.json()));
        var settings = json.putObject("settings");
        findings.settings().forEach(settings::put);
        var notes = json.putArray("notes");
        findings.notes().forEach(notes::add);
        var samples = json.putArray("samples");
        findings.samples().forEach(it -> samples.add(json(it)));
        return json;
    }

    private static ObjectNode json(Sample sample) {
        var json = Json.object()
                .put("side", sample.side())
                .put("events", sample.events())
                .put("seconds", Figures.rounded(sample.seconds()))
                .put("cpuSeconds", Figures.rounded(sample.cpu().all()))
                .put("cpuSecondsOfDatabase", Figures.rounded(sample.cpu().database()))
                .put("cpuSecondsOfBroker", Figures.rounded(sample.cpu().broker()));
        sample.more().forEach((name, value) -> json.put(name, Figures.rounded(value)));
        return json;
    }
}
