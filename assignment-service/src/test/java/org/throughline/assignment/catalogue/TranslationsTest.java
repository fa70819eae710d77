package org.throughline.assignment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.TemplateId;
import tools.jackson.databind.json.JsonMapper;

/** What comes with the product is there in German, whole, and is the same homework. */
class TranslationsTest {

    private static final BuiltInTemplates ORIGINALS = new BuiltInTemplates();
    private static final Translations TRANSLATIONS = new Translations(ORIGINALS);
    private static final Path FILES = Path.of("src/main/resources/catalogue");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final TemplateId BREATHING = new TemplateId("relaxation-slow-breathing");

    static Stream<Template> templates() {
        return ORIGINALS.everyVersion();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_text_has_a_german_one_and_no_german_one_is_left_over(Template original) throws Exception {
        var file = FILES.resolve("%s/de/v%d.json".formatted(original.id(), original.version()));
        var german = JsonMapper.shared().readValue(Files.readString(file), Translation.class);

        assertThat(german.worksheet())
                .containsOnlyKeys(texts(original.worksheet()).keySet());
        assertThat(german.steps()).hasSameSizeAs(original.steps());
        assertThat(TRANSLATIONS.in(Locale.GERMAN, original)).isEqualTo(german.of(original));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_text_was_left_in_english(Template original) {
        assertThat(pairs(original)).allSatisfy(it -> assertThat(it.getLast()).isNotEqualTo(it.getFirst()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_counts_in_the_same_numbers(Template original) {
        assertThat(pairs(original))
                .allSatisfy(it -> assertThat(numbers(it.getLast()))
                        .as(it.getLast())
                        .containsExactlyInAnyOrderElementsOf(numbers(it.getFirst())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_follows_the_rules_and_fits_the_form_that_it_fills_in(Template original) {
        var german = TRANSLATIONS.in(Locale.GERMAN, original);

        assertThat(TemplateRules.problems(german)).isEmpty();
        assertThat(Stream.of(original, german).flatMap(it -> Stream.of(it.purpose(), it.minimumStep())))
                .allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(500));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_is_asked_and_what_is_stored_is_one_and_the_same(Template original) {
        var german = TRANSLATIONS.in(Locale.GERMAN, original).worksheet();

        assertThat(german.said(texts(original.worksheet()))).isEqualTo(original.worksheet());
    }

    @Test
    void titles_are_told_apart_in_german_too() {
        assertThat(ORIGINALS
                        .latest()
                        .map(it -> TRANSLATIONS.in(Locale.GERMAN, it).title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void other_languages_are_answered_in_english() {
        assertThat(templates()).allSatisfy(it -> {
            assertThat(TRANSLATIONS.in(Locale.FRENCH, it)).isEqualTo(it);
            assertThat(TRANSLATIONS.spoken(Locale.FRENCH, it)).contains(Locale.ENGLISH);
        });
    }

    @Test
    void a_text_of_the_template_is_said_in_the_language_of_its_reader_whoever_chose_it() {
        assertThat(minimumStep(Locale.GERMAN, "Five slow breaths.")).isEqualTo("Fünf langsame Atemzüge.");
        assertThat(minimumStep(Locale.ENGLISH, "Fünf langsame Atemzüge.")).isEqualTo("Five slow breaths.");
    }

    @Test
    void words_of_ones_own_stay_as_they_were_written() {
        assertThat(minimumStep(Locale.GERMAN, "Five slow breaths, Anna.")).isEqualTo("Five slow breaths, Anna.");
        assertThat(TRANSLATIONS.said(Locale.GERMAN, new TemplateId("a-copy"), 1, Template::title, "Slow breathing"))
                .isEqualTo("Slow breathing");
    }

    private static String minimumStep(Locale reader, String agreed) {
        return TRANSLATIONS.said(reader, BREATHING, 1, Template::minimumStep, agreed);
    }

    /** Each text of the original with the German one. */
    private static List<List<String>> pairs(Template original) {
        var german = TRANSLATIONS.in(Locale.GERMAN, original);
        var english = words(original);
        var translated = words(german);
        assertThat(translated).hasSameSizeAs(english);
        return IntStream.range(0, english.size())
                .mapToObj(it -> List.of(english.get(it), translated.get(it)))
                .toList();
    }

    private static List<String> words(Template template) {
        var items = template.worksheet().everyItem().toList();
        return Stream.of(
                        Stream.of(template.title(), template.purpose(), template.example(), template.minimumStep()),
                        template.steps().stream(),
                        items.stream().map(WorksheetItem::text),
                        items.stream().flatMap(it -> it.options().stream()).map(WorksheetItem.Option::text))
                .flatMap(it -> it)
                .toList();
    }

    private static Map<String, String> texts(Worksheet worksheet) {
        var texts = new HashMap<String, String>();
        worksheet.everyItem().forEach(item -> {
            texts.put(item.linkId(), item.text());
            item.options().forEach(it -> texts.put(item.linkId() + "/" + it.code(), it.text()));
        });
        return texts;
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}
