package org.throughline.assignment.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ClinicId;
import org.throughline.events.TemplateId;

/** Everything that a clinic can assign: what comes with the product, and its own copies. */
@Component
public class Catalogue {

    private final BuiltInTemplates builtIn;
    private final ClinicTemplates own;

    Catalogue(BuiltInTemplates builtIn, ClinicTemplates own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    /** That version, or the latest one when {@code version} is null. */
    public Optional<Template> find(ClinicId clinic, TemplateId id, @Nullable Integer version) {
        return builtIn.find(id, version).or(() -> own.find(clinic, id, version));
    }

    /** The latest version of each, by id. */
    public List<Template> latest(ClinicId clinic) {
        return Stream.concat(builtIn.latest(), own.latest(clinic).stream())
                .sorted(Comparator.comparing(it -> it.id().value()))
                .toList();
    }

    boolean isBuiltIn(TemplateId id) {
        return builtIn.find(id, null).isPresent();
    }
}
