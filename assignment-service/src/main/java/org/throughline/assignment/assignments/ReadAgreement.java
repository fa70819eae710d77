package org.throughline.assignment.assignments;

import java.util.Locale;
import org.throughline.assignment.catalogue.Template;
import org.throughline.assignment.catalogue.Translations;

/** Somebody reads what was agreed in their language; what a therapist put in words of their own stays as it was written. */
public class ReadAgreement {

    private final Translations translations;

    ReadAgreement(Translations translations) {
        this.translations = translations;
    }

    public Agreement read(Agreement agreed, Locale language) {
        var template = agreed.template();
        var version = agreed.templateVersion();
        return agreed.said(
                translations.said(language, template, version, Template::title, agreed.title()),
                translations.said(language, template, version, Template::purpose, agreed.purpose()),
                translations.said(language, template, version, Template::minimumStep, agreed.minimumStep()));
    }
}
