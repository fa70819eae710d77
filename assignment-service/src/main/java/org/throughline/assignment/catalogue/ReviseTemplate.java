package org.throughline.assignment.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ClinicId;
import org.throughline.events.TemplateId;
import org.throughline.http.Preconditions;
import org.throughline.http.Problem;

/** A clinic writes the next version of a template of its own; assignments keep the version they were made with. */
@Component
class ReviseTemplate {

    static final int MOST_VERSIONS = 1000;

    private final Catalogue catalogue;
    private final ClinicTemplates templates;

    ReviseTemplate(Catalogue catalogue, ClinicTemplates templates) {
        this.catalogue = catalogue;
        this.templates = templates;
    }

    Template revise(ClinicId clinic, TemplateId id, @Nullable String ifMatch, TemplateDraft draft) {
        if (catalogue.isBuiltIn(id)) {
            throw Problem.conflict("built-in", "Copy this template first, then change the copy.");
        }
        var current = templates.find(clinic, id, null).orElseThrow(Problem::notFound);
        Preconditions.require(ifMatch, current.revision());
        if (current.version() >= MOST_VERSIONS) {
            throw Problem.conflict("too-many-versions", "This template has changed too often: make a new copy.");
        }
        var next = TemplateRules.checked(draft.nextOf(current));
        templates.add(clinic, next);
        return next;
    }
}
