package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClinicId;
import org.throughline.events.TemplateId;

/** The templates that clinics made their own; versions are only ever added. */
interface ClinicTemplates {

    /** That version, or the latest one when {@code version} is null. */
    Optional<Template> find(ClinicId clinic, TemplateId id, @Nullable Integer version);

    /** The latest version of each. */
    List<Template> latest(ClinicId clinic);

    /** @throws org.throughline.events.StaleAggregate when somebody else added this version first */
    void add(ClinicId clinic, Template template);
}
