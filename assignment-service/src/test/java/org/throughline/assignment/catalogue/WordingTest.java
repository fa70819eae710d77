package org.throughline.assignment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is blamed, labelled or ordered about by the catalogue. */
class WordingTest {

    static Stream<Template> templates() {
        return new BuiltInTemplates().everyVersion();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_template_blames(Template template) {
        assertThat(words(template).flatMap(it -> Wording.blame(it).stream())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_title_tells_a_stranger_why_somebody_is_in_therapy(Template template) {
        assertThat(Wording.labels(template.title())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("germanTemplates")
    void no_german_template_blames(Template template) {
        assertThat(words(template).flatMap(it -> Wording.blameInGerman(it).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("germanTemplates")
    void no_german_title_tells_a_stranger_why_somebody_is_in_therapy(Template template) {
        assertThat(Wording.germanLabels(template.title())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("germanTemplates")
    void german_says_du(Template template) {
        assertThat(words(template).flatMap(it -> Wording.formal(it).stream())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_spelling_is_british(Template template) {
        assertThat(words(template).flatMap(it -> Wording.american(it).stream())).isEmpty();
    }

    static Stream<Template> germanTemplates() {
        var translations = new Translations(new BuiltInTemplates());
        return templates().map(it -> translations.in(Locale.GERMAN, it));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Du musst jeden Tag üben.", "Nur keine Ausreden"})
    void german_blame_is_found(String text) {
        assertThat(Wording.blameInGerman(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Angsttagebuch", "Depressionstagebuch", "Protokoll der Zwangsgedanken"})
    void german_labels_are_found(String title) {
        assertThat(Wording.germanLabels(title)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Notieren Sie den Gedanken", "wie es Ihnen geht", "Benennen Sie Ihr Gefühl"})
    void formal_german_is_found(String text) {
        assertThat(Wording.formal(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"You failed to do your homework.", "Please try harder"})
    void blame_is_found(String text) {
        assertThat(Wording.blame(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Depression diary", "Exposure for OCD", "Panic disorder log"})
    void labels_are_found(String title) {
        assertThat(Wording.labels(title)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"your behavior", "organize your day", "your favorite song"})
    void american_spelling_is_found(String text) {
        assertThat(Wording.american(text)).isNotEmpty();
    }

    private static Stream<String> words(Template template) {
        var items = template.worksheet().everyItem().toList();
        return Stream.of(
                        Stream.of(template.title(), template.purpose(), template.example(), template.minimumStep()),
                        template.steps().stream(),
                        items.stream().map(WorksheetItem::text),
                        items.stream().flatMap(it -> it.options().stream()).map(WorksheetItem.Option::text))
                .flatMap(it -> it);
    }
}
