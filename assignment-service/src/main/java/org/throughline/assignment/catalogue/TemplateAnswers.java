package org.throughline.assignment.catalogue;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.throughline.http.Preconditions;

/** Shows a template to whoever asks for it, in their language. */
@Component
public class TemplateAnswers {

    private final Translations translations;

    TemplateAnswers(Translations translations) {
        this.translations = translations;
    }

    public ResponseEntity<Template> ok(Template template, Locale language) {
        var spoken = translations.spoken(language, template);
        var answer = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE);
        spoken.ifPresent(it -> answer.header(HttpHeaders.CONTENT_LANGUAGE, it.getLanguage()));
        // What is kept of one language is not what another asks for.
        var etag = spoken.filter(it -> !it.equals(Locale.ENGLISH))
                .map(it -> "\"%d-%s\"".formatted(template.version(), it.getLanguage()))
                .orElseGet(() -> Preconditions.etag(template.revision()));
        return answer.eTag(etag).body(translations.in(language, template));
    }
}
