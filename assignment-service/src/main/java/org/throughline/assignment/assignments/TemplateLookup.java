package org.throughline.assignment.assignments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.catalogue.Template;
import org.throughline.events.ClinicId;
import org.throughline.events.TemplateId;

/** What can be assigned. */
@FunctionalInterface
public interface TemplateLookup {

    /** That version, or the latest one when {@code version} is null. */
    Optional<Template> find(ClinicId clinic, TemplateId id, @Nullable Integer version);
}
