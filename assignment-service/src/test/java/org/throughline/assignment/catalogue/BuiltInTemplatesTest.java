package org.throughline.assignment.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.HomeworkType;
import org.throughline.events.TemplateId;
import tools.jackson.databind.json.JsonMapper;

/** What comes with the product can be assigned as it is. */
class BuiltInTemplatesTest {

    private static final BuiltInTemplates TEMPLATES = new BuiltInTemplates();
    private static final Path FILES = Path.of("src/main/resources/catalogue");

    static Stream<Template> templates() {
        return TEMPLATES.everyVersion();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_homework_has_at_least_two(HomeworkType type) {
        assertThat(TEMPLATES.latest().filter(it -> it.type() == type)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_satisfies_the_rules_for_clinics_too(Template template) {
        assertThat(TemplateRules.problems(template)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_lies_where_its_name_says(Template template) {
        assertThat(FILES.resolve(template.id().value()).resolve("v" + template.version() + ".json"))
                .isRegularFile();
    }

    @Test
    void every_file_is_a_template_or_its_german_words_and_every_version_has_its_predecessor() throws IOException {
        try (var files = Files.walk(FILES)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(2 * (int) templates().count());
        }
        assertThat(templates().filter(it -> it.version() > 1))
                .allSatisfy(it ->
                        assertThat(TEMPLATES.find(it.id(), it.version() - 1)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_survives_writing_and_reading(Template template) {
        var json = JsonMapper.shared().writeValueAsString(template);

        assertThat(JsonMapper.shared().readValue(json, Template.class)).isEqualTo(template);
    }

    @Test
    void titles_are_told_apart() {
        assertThat(TEMPLATES
                        .latest()
                        .collect(groupingBy(Template::title, counting()))
                        .values())
                .containsOnly(1L);
    }

    @Test
    void a_journal_is_private_unless_its_writer_shares_it() {
        assertThat(templates().filter(it -> it.type() == HomeworkType.JOURNALING))
                .allSatisfy(it -> assertThat(it.defaultPrivacy()).isEqualTo(Privacy.DONE_ONLY));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_smallest_version_asks_for_little(Template template) {
        assertThat(template.worksheet().everyItem().filter(WorksheetItem::required))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void an_unknown_version_is_not_there() {
        assertThat(TEMPLATES.find(new TemplateId("mood-daily-check-in"), 1)).isPresent();
        assertThat(TEMPLATES.find(new TemplateId("mood-daily-check-in"), 99)).isEmpty();
        assertThat(TEMPLATES.find(new TemplateId("mood-yearly-check-in"), null)).isEmpty();
    }
}
