package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A client's day on a phone. */
class TodayStoryTest {

    private static final int MOST_REQUESTS = 15;
    private static final long MOST_BYTES = 100 * 1024;

    private final Stage stage = new Stage("sim-linden-t-950");

    @Test
    void anna_sees_what_it_is_for_does_it_and_is_thanked() {
        var anna = stage.client("sim-linden-c-951", "Anna");
        stage.everyEvening(anna, "relaxation-slow-breathing", "Fall asleep more easily", 5);

        try (var tab = Device.phone().as(anna.name())) {
            assertThat(tab.heading()).isEqualTo("Hello Anna");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("today-phone");

            tab.link("Begin").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("homework-phone");
            tab.page().getByLabel("How many minutes?").fill("6");
            tab.button("Hand in").click();

            assertThat(tab.path()).isEqualTo("/me/today");
            assertThat(tab.page().getByText("Thank you. That counts.")).isVisible();
            assertThat(tab.page().getByText("You have practised today.")).isVisible();
            tab.isAccessible().screenshot("today-done-phone");
        }
    }

    @Test
    void not_this_time_opens_in_the_card_and_one_tap_says_why() {
        var ben = stage.client("sim-linden-c-952", "Ben");
        stage.everyEvening(ben, "relaxation-slow-breathing", "Besser einschlafen", 5);

        try (var tab = Device.phone().in("de-DE").as(ben.name())) {
            assertThat(tab.heading()).isEqualTo("Hallo Ben");
            assertThat(tab.page().locator(".task")).containsText("Langsames Atmen");
            tab.isAccessible().screenshot("today-phone-de");

            tab.link("Diesmal nicht, denn …").click();
            assertThat(tab.page().getByText("Was kam dazwischen?")).isVisible();
            assertThat(tab.path()).isEqualTo("/me/today");
            tab.isAccessible().hasTargetsForThumbs().screenshot("not-this-time-phone-de");
            tab.button("Es war zu viel los").click();

            assertThat(tab.page().getByText("Volle Wochen sind voll.")).isVisible();
        }
    }

    @Test
    void everything_works_without_scripts() {
        var cleo = stage.client("sim-linden-c-953", "Cleo");
        stage.everyEvening(cleo, "relaxation-slow-breathing", "Sleep", 5);

        try (var tab = Device.phone().withoutScripts().as(cleo.name())) {
            tab.link("Not this time, because…").click();
            assertThat(tab.path()).startsWith("/me/homework/");
            tab.button("It slipped my mind").click();
            assertThat(tab.heading()).isEqualTo("Good to know");

            tab.link("That is enough for now").click();
            assertThat(tab.path()).isEqualTo("/me/today");
        }
    }

    @Test
    void nothing_agreed_yet_is_a_page_too() {
        var dora = stage.client("sim-linden-c-954", "Dora");

        try (var tab = Device.phone().dark().as(dora.name())) {
            assertThat(tab.page().getByText("Nothing is agreed yet.")).isVisible();
            tab.isAccessible().screenshot("today-empty-phone-dark");
        }
    }

    @Test
    void after_days_in_silence_the_smallest_version_waits_and_nothing_counts_them() {
        var emil = stage.client("sim-linden-c-955", "Emil");
        stage.everyEvening(emil, "thought-record-short", "Worry less", 9);
        stage.everyEvening(emil, "relaxation-slow-breathing", "Sleep", 9);
        stage.platform().advance(Duration.ofDays(4));

        try (var tab = Device.phone().dark().as(emil.name())) {
            assertThat(tab.page().getByText("Today starts fresh")).isVisible();
            assertThat(tab.page().locator(".task").count()).isEqualTo(1);
            tab.isAccessible().hasTargetsForThumbs().screenshot("today-after-a-hard-week-phone-dark");

            tab.link("Begin with the smallest version").click();
            tab.isAccessible().screenshot("homework-smaller-phone-dark");
            tab.button("Hand in").click();
            assertThat(tab.page().getByText("A smaller step is a step")).isVisible();
        }
    }

    @Test
    void a_narrow_screen_and_large_text_lose_nothing() {
        var finn = stage.client("sim-linden-c-956", "Finn");
        stage.everyEvening(finn, "relaxation-slow-breathing", "Sleep", 5);

        try (var tab = Device.phone().narrow().as(finn.name())) {
            tab.fitsTheWidth().hasTargetsForThumbs();
            tab.page().getByText("Language and look").click();
            tab.page().getByLabel("Text size").selectOption("largest");
            tab.page().getByLabel("Colours").selectOption("dark");
            tab.button("Keep").click();

            assertThat(tab.path()).isEqualTo("/me/today");
            tab.fitsTheWidth().isAccessible().screenshot("today-narrow-large-dark");
        }
    }

    @Test
    void the_first_view_is_light() {
        var gina = stage.client("sim-linden-c-957", "Gina");
        stage.everyEvening(gina, "relaxation-slow-breathing", "Sleep", 5);

        try (var tab = Device.phone().as(gina.name())) {
            List<Response> responses = new CopyOnWriteArrayList<>();
            tab.page().onResponse(responses::add);
            var network = tab.context().newCDPSession(tab.page());
            network.send("Network.enable");
            network.send("Network.clearBrowserCache");
            // Which would answer from what it has kept.
            var without = new JsonObject();
            without.addProperty("bypass", true);
            network.send("Network.setBypassServiceWorker", without);
            tab.open("/me/today");

            var bytes = responses.stream()
                    .map(Response::request)
                    .mapToLong(it -> it.sizes().responseBodySize + it.sizes().responseHeadersSize)
                    .sum();
            System.out.printf("Today, first view: %d requests, %d bytes%n", responses.size(), bytes);
            assertThat(responses).hasSizeBetween(3, MOST_REQUESTS);
            assertThat(bytes).isBetween(1L, MOST_BYTES);
        }
    }

    @Test
    void a_keyboard_is_enough() {
        var hugo = stage.client("sim-linden-c-958", "Hugo");
        stage.everyEvening(hugo, "relaxation-slow-breathing", "Sleep", 5);

        try (var tab = Device.desktop().as(hugo.name())) {
            var keys = tab.page().keyboard();
            keys.press("Tab");
            assertThat(tab.page().locator(":focus").innerText()).isEqualTo("To the content");
            keys.press("Enter");
            keys.press("Tab");
            assertThat(tab.page().locator(":focus").innerText()).isEqualTo("Begin");
            tab.screenshot("today-desktop-keyboard");
            keys.press("Enter");
            tab.page().waitForURL("**/me/homework/**");
        }
    }
}
