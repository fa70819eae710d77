package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.stories.Person;

/** What was told: who sees how much of it, and how it is said better. */
class EntryStoryTest {

    private static final int TRACKING = 2;
    private static final String THERAPIST = "sim-linden-t-990";

    private final Stage stage = new Stage(THERAPIST);

    @ParameterizedTest
    @CsvSource({"ALL, true, true", "SUMMARY, false, true", "DONE_ONLY, false, false"})
    void the_page_shows_what_the_therapist_really_gets(String privacy, boolean words, boolean ratings) {
        var client = stage.client("sim-linden-c-99" + privacy.length(), "Uli");
        try (var tab = Device.phone().as(client.name())) {
            tell(tab, client);
            tab.page().locator("[name=privacy][value=" + privacy + "]").check();
            tab.button("Choose this").click();

            var theirs = tab.page().locator("#theirs");
            assertThat(theirs.getByText("A quiet evening")).hasCount(words ? 1 : 0);
            assertThat(theirs.getByText("4 of 4")).hasCount(ratings ? 1 : 0);
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("entry-" + privacy);
        }
        var got = stage.platform()
                .as(THERAPIST)
                .get(TRACKING, "/clients/" + client.name() + "/records")
                .body()
                .get("items")
                .get(0);
        assertThat(got.get("privacy").asString()).isEqualTo(privacy);
        assertThat(got.get("latest").hasNonNull("answers")).isEqualTo(words);
        assertThat(got.get("latest").hasNonNull("note")).isEqualTo(words);
        assertThat(got.get("latest").hasNonNull("ratings")).isEqualTo(ratings);
        assertThat(got.hasNonNull("history")).isEqualTo(ratings);
    }

    @Test
    void it_is_said_better_and_what_stood_there_is_kept() {
        var client = stage.client("sim-linden-c-998", "Vera");
        try (var tab = Device.phone().narrow().dark().as(client.name())) {
            tell(tab, client);
            tab.link("Say it better").click();
            tab.page().locator("[name='a.context']").fill("A loud evening, after all");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("edit-narrow-dark");
            tab.button("Keep it so").click();

            assertThat(tab.page().locator("section.card").first()).containsText("A loud evening, after all");
            tab.page().getByText("How it was before").click();
            assertThat(tab.page().locator("details.card")).containsText("A quiet evening");
            tab.isAccessible().screenshot("entry-before-narrow-dark");
        }
    }

    private void tell(Tab tab, Person client) {
        stage.everyEvening(client, "mood-daily-check-in", "Know myself", 2);
        tab.open("/me/today").link("Begin").click();
        tab.page().locator("[name='a.mood'][value='7']").check(force());
        tab.page().locator("[name='a.context']").fill("A quiet evening");
        tab.page().locator("[name=note]").fill("Tea helped");
        tab.page().getByText("How was it? It may stay empty").click();
        tab.page().locator("[name=helpfulness][value='4']").check(force());
        tab.button("Hand in").click();
        var record = client.get(TRACKING, "/clients/" + client.name() + "/records");
        tab.open("/me/entries/"
                + record.body().get("items").get(0).get("recordId").asString());
    }

    private static com.microsoft.playwright.Locator.CheckOptions force() {
        return new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
    }
}
