package org.throughline.assignment.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClinicId;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TemplateId;

/** Clinics' own templates for as long as a test runs. */
class InMemoryClinicTemplates implements ClinicTemplates {

    private record Key(ClinicId clinic, TemplateId id) {}

    private final Map<Key, TreeMap<Integer, Template>> versions = new LinkedHashMap<>();

    @Override
    public Optional<Template> find(ClinicId clinic, TemplateId id, @Nullable Integer version) {
        return Optional.ofNullable(versions.get(new Key(clinic, id)))
                .map(it -> version == null ? it.lastEntry().getValue() : it.get(version));
    }

    @Override
    public List<Template> latest(ClinicId clinic) {
        return versions.entrySet().stream()
                .filter(it -> it.getKey().clinic().equals(clinic))
                .map(it -> it.getValue().lastEntry().getValue())
                .toList();
    }

    @Override
    public void add(ClinicId clinic, Template template) {
        var own = versions.computeIfAbsent(new Key(clinic, template.id()), it -> new TreeMap<>());
        if (own.putIfAbsent(template.version(), template) != null) {
            throw new StaleAggregate("template");
        }
    }
}
