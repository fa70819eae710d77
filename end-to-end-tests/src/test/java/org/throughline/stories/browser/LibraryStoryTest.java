package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A clinic makes an exercise its own. */
class LibraryStoryTest {

    private static final String THERAPIST = "sim-linden-t-855";

    @Test
    void a_copy_gets_words_and_questions_of_its_own() {
        new Stage(THERAPIST).client("sim-linden-c-856", "Quirin");
        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.link("Library").click();
            tab.page().getByLabel("Search").fill("slow breathing");
            assertThat(tab.page().locator("#found .card")).hasCount(1);
            tab.isAccessible().fitsTheWidth().screenshot("library-desktop");

            tab.link("Slow breathing").click();
            tab.isAccessible().fitsTheWidth().screenshot("template-desktop");
            tab.page().getByLabel("Title").fill("Our way to calm down");
            tab.button("Copy and edit").click();

            tab.button("Add a question").click();
            tab.page().getByLabel("Question 5").fill("What helped?");
            assertThat(tab.page().locator("#preview")).containsText("What helped?");
            tab.button("Move up: question-5").click();
            tab.isAccessible().fitsTheWidth().screenshot("template-edit-desktop");
            tab.button("Save as a new version").click();

            assertThat(tab.page().getByText("Saved as a new version.")).isVisible();
            assertThat(tab.page().locator(".sheet > li").nth(3)).containsText("What helped?");
        }
        try (var tab = Device.phone().dark().in("de-DE").as(THERAPIST)) {
            tab.open("/care/templates");
            assertThat(tab.link("Täglicher Stimmungs-Check")).isVisible();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth();
            tab.page().getByText("Our way to calm down").click();
            tab.link("Bearbeiten").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("template-edit-phone-dark-de");
        }
    }
}
