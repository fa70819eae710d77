package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.throughline.events.ClinicId;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TemplateId;
import org.throughline.http.FieldProblem;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Problem;

/** A clinic makes a template its own. */
@Component
class CopyTemplate {

    static final int MOST = 500;

    private final Catalogue catalogue;
    private final ClinicTemplates templates;
    private final Translations translations;

    CopyTemplate(Catalogue catalogue, ClinicTemplates templates, Translations translations) {
        this.catalogue = catalogue;
        this.templates = templates;
        this.translations = translations;
    }

    /** @param language that the clinic writes in: what the draft leaves out is said in it */
    Template copy(ClinicId clinic, TemplateId original, Locale language, TemplateDraft draft, IdempotencyKey key) {
        var from = catalogue
                .find(clinic, original, null)
                .map(it -> translations.in(language, it))
                .orElseThrow(CopyTemplate::unknown);
        var copy = TemplateRules.checked(draft.copyOf(from, new TemplateId(key.idWithin(clinic + "/templates"))));
        if (templates.latest(clinic).size() >= MOST) {
            throw Problem.conflict("too-many-templates", "A clinic keeps at most " + MOST + " templates of its own.");
        }
        try {
            templates.add(clinic, copy);
            return copy;
        } catch (StaleAggregate retried) {
            return templates.find(clinic, copy.id(), 1).filter(copy::equals).orElseThrow(IdempotencyKey::reused);
        }
    }

    private static Problem unknown() {
        return Problem.invalid(List.of(new FieldProblem("/copyOf", "unknown-template", "There is no such template.")));
    }
}
