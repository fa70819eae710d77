package org.throughline.simulator.life;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.world.Dice;

/** The template library as people of a clinic read it. */
final class Catalogue {

    private final Api api;
    private final Map<String, List<Template>> byType = new ConcurrentHashMap<>();
    private final Map<String, Template> byVersion = new ConcurrentHashMap<>();

    Catalogue(Api api) {
        this.api = api;
    }

    /** One of the templates of a type, as the therapist chooses it. */
    Template choose(String therapist, String clinic, String type, Dice dice) {
        return dice.oneOf(byType.computeIfAbsent(clinic + "/" + type, it -> ofType(therapist, type)));
    }

    Template version(String person, String clinic, String id, int version) {
        return byVersion.computeIfAbsent(clinic + "/" + id + "/" + version, it -> {
            var answer = api.get(person, "assignment", "/templates/" + id + "/versions/" + version);
            if (!answer.ok()) {
                throw new IllegalStateException("template " + id + " answered " + answer);
            }
            return Template.of(answer.body());
        });
    }

    private List<Template> ofType(String therapist, String type) {
        var templates = api.list(therapist, "assignment", "/templates?type=" + type).stream()
                .map(Template::of)
                .toList();
        if (templates.isEmpty()) {
            throw new IllegalStateException("the library has no template of type " + type);
        }
        return templates;
    }
}
