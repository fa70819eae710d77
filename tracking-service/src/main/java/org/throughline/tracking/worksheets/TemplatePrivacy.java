package org.throughline.tracking.worksheets;

import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Privacy;
import org.throughline.tracking.homework.UsualPrivacy;

/** As the template that was handed out has it. */
final class TemplatePrivacy implements UsualPrivacy {

    private final TemplateVersions templates;

    TemplatePrivacy(TemplateVersions templates) {
        this.templates = templates;
    }

    @Override
    public Privacy of(Occurrence slot) {
        return templates.of(slot).defaultPrivacy();
    }
}
