package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Something got in the way, and each of the seven things is answered in its own way. */
class BarrierStoryTest {

    private static final int TRACKING = 2;

    private final Stage stage = new Stage("sim-linden-t-985");

    @ParameterizedTest
    @CsvSource({
        "FORGOT, Tie it to something that happens anyway",
        "TOO_BUSY, The smallest version fits into a full week",
        "DID_NOT_UNDERSTAND, Ask about it",
        "SEEMS_POINTLESS, What it was meant for",
        "EMOTIONALLY_DIFFICULT, Numbers you can call now",
        "PERFECTIONISM, 'Good enough counts, and this is good enough'",
        "SHAME, That is enough for now"
    })
    void each_has_its_own_answer(String reason, String answer) {
        var client = stage.client("sim-linden-c-985" + reason.charAt(0) + reason.length(), "Pia");
        stage.everyEvening(client, "relaxation-slow-breathing", "Sleep", 3);

        try (var tab = Device.phone().as(client.name())) {
            tab.link("Not this time, because…").click();
            tab.page().locator("[name=reason][value=" + reason + "]").click();
            assertThat(tab.page().locator("main").getByText(answer)).isVisible();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("because-" + reason);
        }
        var slots = client.get(TRACKING, "/clients/" + client.name() + "/homework");
        assertThat(slots.body().get("items").get(0).get("reason").asString()).isEqualTo(reason);
    }

    @Test
    void it_can_be_taken_to_the_session_and_asked_about() {
        var client = stage.client("sim-linden-c-986", "Rosa");
        stage.everyEvening(client, "relaxation-slow-breathing", "Besser schlafen", 3);
        var records = "/clients/" + client.name() + "/records";

        try (var tab = Device.phone().narrow().dark().in("de-DE").as(client.name())) {
            tab.link("Diesmal nicht, denn …").click();
            tab.button("Ich sehe nicht, wozu es gut ist").click();
            tab.button("Darüber möchte ich in der nächsten Sitzung sprechen").click();
            assertThat(tab.page().getByText("Es steht auf der Liste")).isVisible();
            tab.isAccessible().fitsTheWidth().screenshot("because-narrow-dark-de");
        }
        var said = client.get(TRACKING, records).body().get("items").get(0).get("latest");
        assertThat(said.get("discuss").asBoolean()).isTrue();
    }

    @Test
    void a_question_is_asked_on_the_task_and_its_answer_seen_there() {
        var client = stage.client("sim-linden-c-987", "Sam");
        stage.everyEvening(client, "relaxation-slow-breathing", "Sleep", 3);

        try (var tab = Device.phone().as(client.name())) {
            tab.link("Begin").click();
            tab.link("Ask about it").click();
            tab.page().getByLabel("What would you like to know?").fill("Lying down too?");
            tab.button("Ask").click();
            assertThat(tab.page().getByText("On its way to your therapist.")).isVisible();
            var slot = tab.path().split("/")[3];
            answer(client.name(), slot);
            tab.page().reload();
            assertThat(tab.page().getByText("Yes, if you stay awake.")).isVisible();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("questions-phone");
        }
    }

    @Test
    void what_passed_is_tried_again_in_one_tap() {
        var client = stage.client("sim-linden-c-988", "Toni");
        stage.everyEvening(client, "relaxation-slow-breathing", "Sleep", 1);
        stage.platform().advance(Duration.ofDays(1));
        var slot = client.get(TRACKING, "/clients/" + client.name() + "/homework")
                .body()
                .get("items")
                .get(0)
                .get("occurrenceId")
                .asString();

        try (var tab = Device.phone().as(client.name())) {
            tab.open("/me/homework/" + slot + "/because/FORGOT");
            tab.button("Try again this week").click();
            assertThat(tab.page().getByText("There is a fresh one for this week."))
                    .isVisible();
            tab.isAccessible().screenshot("today-again-phone");

            stage.platform().advance(Duration.ofSeconds(1));
            tab.page().reload();
            assertThat(tab.page().locator(".task")).hasCount(1);
        }
    }

    private void answer(String client, String slot) {
        var homework = "/clients/" + client + "/homework/" + slot;
        var therapist = stage.platform().as("sim-linden-t-985");
        var question = therapist
                .get(TRACKING, homework)
                .body()
                .get("questions")
                .get(0)
                .get("questionId")
                .asString();
        var answered = therapist.post(
                TRACKING,
                homework + "/questions/" + question + "/answer",
                java.util.Map.of("text", "Yes, if you stay awake."));
        assertThat(answered.status()).isEqualTo(200);
    }
}
