package org.throughline.assignment.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.throughline.events.TemplateId;
import tools.jackson.databind.json.JsonMapper;

/** The built-in templates in other languages than English: {@code catalogue/{id}/{language}/v{version}.json}, read once. */
@Component
public class Translations {

    private static final Locale ORIGINAL = Locale.ENGLISH;
    private static final List<Locale> OTHERS = List.of(Locale.GERMAN);

    private final BuiltInTemplates originals;
    private final Map<Spoken, Template> translated = new HashMap<>();

    private record Spoken(String language, TemplateId id, int version) {

        static Spoken of(Locale language, Template template) {
            return new Spoken(language.getLanguage(), template.id(), template.version());
        }
    }

    Translations(BuiltInTemplates originals) {
        this.originals = originals;
        OTHERS.forEach(language -> originals
                .everyVersion()
                .forEach(it ->
                        read(language, it).ifPresent(words -> translated.put(Spoken.of(language, it), words.of(it)))));
    }

    /** In English where there is no translation; what a clinic wrote stays in its own words. */
    Template in(Locale language, Template template) {
        return translated.getOrDefault(Spoken.of(language, template), template);
    }

    /** The language that {@link #in} speaks; empty for what a clinic wrote, which may be any. */
    Optional<Locale> spoken(Locale language, Template template) {
        return originals
                .find(template.id(), template.version())
                .map(it -> translated.containsKey(Spoken.of(language, it)) ? language : ORIGINAL);
    }

    /** The same text of that template in another language; as it is where somebody put it in words of their own. */
    public String said(Locale language, TemplateId id, int version, Function<Template, String> text, String words) {
        return originals
                .find(id, version)
                .filter(it -> everyLanguage(it).map(text).anyMatch(words::equals))
                .map(it -> text.apply(in(language, it)))
                .orElse(words);
    }

    private Stream<Template> everyLanguage(Template original) {
        return Stream.concat(Stream.of(original), OTHERS.stream().map(it -> in(it, original)));
    }

    private static Optional<Translation> read(Locale language, Template original) {
        var file = new ClassPathResource(
                "catalogue/%s/%s/v%d.json".formatted(original.id(), language.getLanguage(), original.version()));
        if (!file.exists()) {
            return Optional.empty();
        }
        try (var json = file.getInputStream()) {
            return Optional.of(JsonMapper.shared().readValue(json, Translation.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
