package org.throughline.assignment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ClinicId;
import org.throughline.events.TemplateId;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Problem;

/** A clinic makes templates its own. */
class ClinicCopiesTest {

    private static final ClinicId LINDEN = new ClinicId("linden");
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final TemplateId BREATHING = new TemplateId("relaxation-slow-breathing");
    private static final IdempotencyKey KEY = new IdempotencyKey("first-click");

    private final ClinicTemplates templates = new InMemoryClinicTemplates();
    private final Catalogue catalogue = new Catalogue(new BuiltInTemplates(), templates);
    private final CopyTemplate copyTemplate =
            new CopyTemplate(catalogue, templates, new Translations(new BuiltInTemplates()));
    private final ReviseTemplate reviseTemplate = new ReviseTemplate(catalogue, templates);

    @Test
    void a_copy_is_as_the_original_but_for_what_was_changed() {
        var original = catalogue.find(LINDEN, BREATHING, null).orElseThrow();

        var copy = copyTemplate.copy(LINDEN, BREATHING, Locale.ENGLISH, Drafts.titled("Sea breath"), KEY);

        assertThat(copy.title()).isEqualTo("Sea breath");
        assertThat(copy.version()).isEqualTo(1);
        assertThat(copy.copyOf()).isEqualTo(BREATHING);
        assertThat(copy.steps()).isEqualTo(original.steps());
        assertThat(catalogue.find(LINDEN, copy.id(), null)).contains(copy);
        assertThat(catalogue.latest(LINDEN)).contains(copy, original);
    }

    @Test
    void who_reads_the_original_in_german_copies_it_in_german() {
        var copy = copyTemplate.copy(LINDEN, BREATHING, Locale.GERMAN, Drafts.titled("Meeresatem"), KEY);

        assertThat(copy.minimumStep()).isEqualTo("Fünf langsame Atemzüge.");
        assertThat(catalogue.find(LINDEN, copy.id(), null)).contains(copy);
    }

    @Test
    void another_clinic_does_not_see_it() {
        var copy = copyTemplate.copy(LINDEN, BREATHING, Locale.ENGLISH, Drafts.titled("Sea breath"), KEY);

        assertThat(catalogue.find(HARBOUR, copy.id(), null)).isEmpty();
        assertThat(catalogue.latest(HARBOUR)).doesNotContain(copy);
        refused(404, () -> reviseTemplate.revise(HARBOUR, copy.id(), "\"1\"", Drafts.titled("Mine")));
        refused(422, () -> copyTemplate.copy(HARBOUR, copy.id(), Locale.ENGLISH, Drafts.titled("Mine"), KEY));
    }

    @Test
    void the_same_click_twice_makes_one_copy() {
        var first = copyTemplate.copy(LINDEN, BREATHING, Locale.ENGLISH, Drafts.titled("Sea breath"), KEY);
        var second = copyTemplate.copy(LINDEN, BREATHING, Locale.ENGLISH, Drafts.titled("Sea breath"), KEY);

        assertThat(second).isEqualTo(first);
        assertThat(templates.latest(LINDEN)).hasSize(1);
        refused(422, () -> copyTemplate.copy(LINDEN, BREATHING, Locale.ENGLISH, Drafts.titled("Lake breath"), KEY));
    }

    @Test
    void a_revision_is_a_new_version_and_the_old_one_stays() {
        var copy = copyTemplate.copy(LINDEN, BREATHING, Locale.ENGLISH, Drafts.titled("Sea breath"), KEY);

        var revised = reviseTemplate.revise(LINDEN, copy.id(), "\"1\"", Drafts.titled("Lake breath"));

        assertThat(revised.version()).isEqualTo(2);
        assertThat(revised.copyOf()).isEqualTo(BREATHING);
        assertThat(catalogue.find(LINDEN, copy.id(), null)).contains(revised);
        assertThat(catalogue.find(LINDEN, copy.id(), 1)).contains(copy);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var copy = copyTemplate.copy(LINDEN, BREATHING, Locale.ENGLISH, Drafts.titled("Sea breath"), KEY);
        reviseTemplate.revise(LINDEN, copy.id(), "\"1\"", Drafts.titled("Lake breath"));

        refused(412, () -> reviseTemplate.revise(LINDEN, copy.id(), "\"1\"", Drafts.titled("Pond breath")));
        refused(428, () -> reviseTemplate.revise(LINDEN, copy.id(), null, Drafts.titled("Pond breath")));
    }

    @Test
    void what_came_with_the_product_is_copied_first() {
        refused(409, () -> reviseTemplate.revise(LINDEN, BREATHING, "\"1\"", Drafts.titled("Mine")));
    }

    @Test
    void a_copy_follows_the_rules() {
        refused(422, () -> copyTemplate.copy(LINDEN, BREATHING, Locale.ENGLISH, Drafts.titled(""), KEY));
        refused(
                422,
                () -> copyTemplate.copy(LINDEN, new TemplateId("nothing"), Locale.ENGLISH, Drafts.titled("x"), KEY));
        assertThat(templates.latest(LINDEN)).isEmpty();
    }

    private static void refused(int status, ThrowingCallable request) {
        assertThatThrownBy(request)
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::status)
                .isEqualTo(status);
    }
}
