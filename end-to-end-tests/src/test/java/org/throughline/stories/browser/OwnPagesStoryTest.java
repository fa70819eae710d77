package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reminders, the weeks, and questionnaires. */
class OwnPagesStoryTest {

    private static final int TRACKING = 2;
    private static final int REMINDER = 3;

    private final Stage stage = new Stage("sim-linden-t-930");

    @Test
    void reminders_are_off_in_two_taps_and_told_when_and_how() {
        var client = stage.client("sim-linden-c-931", "Wim");
        var wishes = "/clients/" + client.name() + "/reminder-preferences";

        try (var tab = Device.phone().as(client.name())) {
            tab.link("Reminders").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("reminders-phone");
            tab.button("Off").click();
            assertThat(tab.page().getByText("Kept.")).isVisible();
            assertThat(client.get(REMINDER, wishes).body().get("intensity").asString())
                    .isEqualTo("OFF");

            tab.button("Quieter").click();
            tab.page().getByLabel("Time of day").fill("19:15");
            tab.page().getByLabel("What it is about").check();
            tab.button("Keep it so").click();
        }
        var kept = client.get(REMINDER, wishes).body();
        assertThat(kept.get("intensity").asString()).isEqualTo("LIGHT");
        assertThat(kept.get("timeOfDay").asString()).startsWith("19:15");
        assertThat(kept.get("privacy").asString()).isEqualTo("NAMED");
    }

    @Test
    void a_calendar_follows_by_a_link_that_is_taken_back() {
        var client = stage.client("sim-linden-c-932", "Xenia");

        try (var tab = Device.phone().narrow().dark().in("de-DE").as(client.name())) {
            tab.link("Erinnerungen").click();
            tab.button("Einen Link machen").click();
            var link = tab.page().locator("#link").inputValue();
            assertThat(tab.page().request().get(link).text()).startsWith("BEGIN:VCALENDAR");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("reminders-narrow-dark-de");

            tab.button("Links zurücknehmen").click();
            assertThat(tab.page().getByText("Zurückgenommen.")).isVisible();
            assertThat(tab.page().request().get(link).status()).isEqualTo(404);
        }
    }

    @Test
    void the_weeks_show_what_was_told_and_what_comes() {
        var client = stage.client("sim-linden-c-933", "Yara");
        stage.everyEvening(client, "relaxation-slow-breathing", "Sleep", 9);
        var slots = client.get(TRACKING, "/clients/" + client.name() + "/homework")
                .body()
                .get("items");
        var first = slots.get(0).get("occurrenceId").asString();
        client.post(
                TRACKING,
                "/clients/" + client.name() + "/homework/" + first + "/records",
                Map.of("outcome", "COMPLETED", "dose", 5, "measured", "PT7M"));

        try (var tab = Device.phone().as(client.name())) {
            tab.link("Weeks").click();
            assertThat(tab.page().getByText("What is coming")).isVisible();
            assertThat(tab.page().locator(".numbers li")).hasCount(1);
            tab.page().getByText("If you like numbers").click();
            assertThat(tab.page().getByText("7 minutes by the clock")).isVisible();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("history-phone");

            tab.page().getByText("You did it.").click();
            assertThat(tab.page().getByText("Exactly what your therapist sees of it now"))
                    .isVisible();
        }
    }

    @Test
    void a_heavy_answer_is_met_with_people_to_call() {
        var client = stage.client("sim-linden-c-934", "Zoe");

        try (var tab = Device.phone().as(client.name())) {
            tab.link("How have you been?").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("measures-phone");
            tab.page().getByText("nine items").click();
            for (int item = 0; item < 9; item++) {
                tab.page().locator("[name='item." + item + "'][value='1']").check();
            }
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("phq9-phone");
            tab.button("Hand in").click();

            assertThat(tab.page().getByText("Nobody watches this page live.")).isVisible();
            assertThat(tab.link("112")).hasAttribute("href", "tel:112");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("measure-help-phone");
        }
    }

    @Test
    void other_answers_are_thanked_for() {
        var client = stage.client("sim-linden-c-935", "Alva");

        try (var tab = Device.phone().narrow().dark().in("de-DE").as(client.name())) {
            tab.open("/me/measures/GAD_7");
            tab.page().locator("[name='item.0'][value='2']").check();
            tab.isAccessible().fitsTheWidth().screenshot("gad7-narrow-dark-de");
            tab.button("Abgeben").click();
            assertThat(tab.page().getByText("Vor deiner nächsten Sitzung ist es zu sehen."))
                    .isVisible();
        }
        var measures = client.get(TRACKING, "/clients/" + client.name() + "/measures");
        assertThat(measures.body().get("items")).hasSize(1);
    }

    @Test
    void something_to_look_forward_to_is_chosen_worked_for_and_enjoyed() {
        var client = stage.client("sim-linden-c-936", "Bela");
        stage.everyEvening(client, "relaxation-slow-breathing", "Sleep", 3);

        try (var tab = Device.phone().as(client.name())) {
            tab.open("/me/reward");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("reward-phone");
            tab.page().getByLabel("What would you like?").fill("An hour with my book");
            tab.page().getByLabel("After how many times").selectOption("3");
            tab.button("Look forward to it").click();
            assertThat(tab.page().getByText("0 of 3 times so far.")).isVisible();

            stage.platform().advance(Duration.ofHours(1));
            var slots = client.get(TRACKING, "/clients/" + client.name() + "/homework")
                    .body()
                    .get("items");
            for (int time = 0; time < 3; time++) {
                client.post(
                        TRACKING,
                        "/clients/" + client.name() + "/homework/"
                                + slots.get(0).get("occurrenceId").asString() + "/records",
                        Map.of("outcome", "COMPLETED", "dose", 5));
            }
            tab.open("/me/today");
            assertThat(tab.page().getByText("Time for what you looked forward to: An hour with my book"))
                    .isVisible();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("today-reward-phone");
            tab.link("Enjoyed?").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("reward-reached-phone");
            tab.button("Enjoyed; choose the next one").click();
            assertThat(tab.page().getByLabel("What would you like?")).isVisible();
        }
    }
}
