package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.stories.Person;
import tools.jackson.databind.JsonNode;

/** Worksheets on a phone: every kind of homework is filled in once. */
class WorksheetStoryTest {

    private static final int TRACKING = 2;

    private final Stage stage = new Stage("sim-linden-t-970");

    @ParameterizedTest
    @CsvSource({
        "971, thought-record-full, 10",
        "972, mood-daily-check-in, 4",
        "973, journal-free, 2",
        "974, exposure-ladder-step, 8",
        "975, relaxation-slow-breathing, 3",
        "976, activation-plan-one-activity, 10",
        "977, reading-chapter, 5",
        "978, skill-grounding, 6",
        "979, observation-tally, 4"
    })
    void every_kind_is_filled_in_and_handed_in(String number, String template, int answers) {
        var client = stage.client("sim-linden-c-" + number, "Kim");
        stage.everyEvening(client, template, "Feel steadier", 3);

        try (var tab = Device.phone().as(client.name())) {
            tab.link("Begin").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("worksheet-" + template + "-empty");
            new Pen(tab).fillIn();
            assertThat(tab.page().locator(".kept")).hasText("Kept. Only you can see it.");
            tab.page().getByText("How was it? It may stay empty").click();
            tab.isAccessible().hasTargetsForThumbs().screenshot("worksheet-" + template);

            tab.button("Hand in").click();
            assertThat(tab.page().getByText("Thank you. That counts.")).isVisible();
        }
        assertThat(latest(client).get("answers").size()).isEqualTo(answers);
        assertThat(latest(client).get("outcome").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void an_experiment_is_told_before_and_after() {
        var client = stage.client("sim-linden-c-980", "Lou");
        stage.everyEvening(client, "experiment-test-a-prediction", "Dare more", 3);

        try (var tab = Device.phone().as(client.name())) {
            tab.link("Begin").click();
            new Pen(tab).fillIn();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("experiment-before");
            tab.button("That is what I expect").click();
            assertThat(tab.page().getByText("Kept. Now it may happen")).isVisible();

            tab.link("Go on").click();
            assertThat(tab.page().getByText("What you expected")).isVisible();
            new Pen(tab).fillIn();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("experiment-after");
            tab.button("Hand in").click();
            assertThat(tab.page().getByText("Thank you. That counts.")).isVisible();
        }
        assertThat(latest(client).has("answers")).isTrue();
    }

    @Test
    void what_was_typed_comes_back_and_what_is_needed_is_said_beside_the_field() {
        var client = stage.client("sim-linden-c-981", "Mia");
        stage.everyEvening(client, "thought-record-full", "Sorgen kleiner machen", 3);

        try (var tab = Device.phone().narrow().dark().in("de-DE").as(client.name())) {
            tab.link("Anfangen").click();
            assertThat(tab.page().getByLabel("Was ging dir durch den Kopf?")).isVisible();
            assertThat(tab.page().getByText("Schreib einen Gedanken auf, der beiden Seiten gerecht wird."))
                    .hasCount(1);
            tab.page().locator("[name='a.situation']").fill("Auf dem Weg nach Hause");
            assertThat(tab.page().locator(".kept")).hasText("Aufgehoben. Nur du kannst es sehen.");
            tab.page().reload();
            assertThat(tab.page().locator("[name='a.situation']")).hasValue("Auf dem Weg nach Hause");

            tab.button("Abgeben").click();
            assertThat(tab.page().locator("[id='a.automatic-thought-look']"))
                    .isVisible(new IsVisibleOptions().setTimeout(10_000));
            tab.forgiving("422").fitsTheWidth().isAccessible().screenshot("worksheet-look-again-narrow-dark-de");
        }
    }

    @Test
    void without_scripts_rows_are_added_and_questions_come_after_keeping() {
        var client = stage.client("sim-linden-c-982", "Noa");
        stage.everyEvening(client, "exposure-ladder-step", "Take the bus", 3);
        stage.everyEvening(client, "thought-record-full", "Worry less", 3);

        try (var tab = Device.phone().withoutScripts().as(client.name())) {
            tab.page()
                    .locator(".task", holding("One step on the ladder"))
                    .locator(".actions .button")
                    .click();
            assertThat(tab.page().locator("[name='a.safety-other']")).isHidden();
            tab.page().locator("[name='a.safety-behaviours'][value=other]").check();
            tab.button("Keep for later").click();
            tab.page().locator("[name='a.safety-other']").fill("Counting the stops");
            tab.page().locator("[name='a.suds-before']").fill("60");
            tab.page().locator("[name='a.suds-after']").fill("35");
            tab.screenshot("worksheet-without-scripts");
            tab.button("Hand in").click();
            assertThat(tab.page().getByText("Thank you. That counts.")).isVisible();

            tab.link("Begin").click();
            tab.page().locator("[name='a.feelings.0.intensity']").fill("70");
            tab.button("Add another").first().click();
            assertThat(tab.page().locator("[name='a.feelings.0.intensity']")).hasValue("70");
            assertThat(tab.page().locator("[name='a.feelings.1.intensity']")).hasValue("");
        }
        assertThat(latest(client).get("answers").get("safety-other").asString()).isEqualTo("Counting the stops");
    }

    @Test
    void the_timer_pauses_outlives_a_reload_and_its_minutes_are_told() {
        var client = stage.client("sim-linden-c-983", "Ola");
        stage.everyEvening(client, "relaxation-slow-breathing", "Sleep", 3);

        try (var tab = Device.phone().as(client.name())) {
            var clock = tab.page().clock();
            clock.install();
            tab.link("Begin").click();
            var timer = tab.page().locator("#timer");
            timer.getByText("Begin").click();
            clock.runFor("02:05");
            timer.getByText("Pause").click();
            clock.runFor("10:00");
            assertThat(timer.locator(".clock")).containsText("2:");
            tab.page().reload();
            timer.getByText("Go on").click();
            clock.runFor("03:00");
            assertThat(timer.locator(".clock")).containsText("5:");
            tab.isAccessible().screenshot("timer-phone");

            tab.button("Hand in").click();
            assertThat(tab.page().getByText("Thank you. That counts.")).isVisible();
        }
        assertThat(Duration.parse(latest(client).get("measured").asString()))
                .isBetween(Duration.ofSeconds(305), Duration.ofSeconds(340));
    }

    private static com.microsoft.playwright.Page.LocatorOptions holding(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private static JsonNode latest(Person client) {
        return client.get(TRACKING, "/clients/" + client.name() + "/records")
                .body()
                .get("items")
                .get(0)
                .get("latest");
    }
}
