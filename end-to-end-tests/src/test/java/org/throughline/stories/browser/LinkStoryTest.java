package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.stories.Person;
import org.throughline.stories.Postbox;

/** A mail arrives, and its link is enough to say how it went. */
class LinkStoryTest {

    private static final String THERAPIST = "sim-linden-t-880";
    private static final int ANALYTICS = 4;

    private final Stage stage = new Stage(THERAPIST);

    @Test
    void from_the_therapist_over_the_mail_and_its_link_to_the_caseload() {
        var lea = stage.client("sim-linden-c-881", "Lea");
        stage.everyEvening(lea, "relaxation-slow-breathing", "Fall asleep more easily", 3);
        var postbox = new Postbox(stage.platform(), lea).in("en").afterSix();
        var link = postbox.link();
        assertThat(adherence(lea)).isZero();

        try (var tab = Device.phone().open()) {
            tab.open(link);
            assertThat(tab.page().getByText("One answer, without logging in.")).isVisible();
            assertThat(tab.page().content())
                    .doesNotContain("Lea", "Fall asleep more easily", lea.name(), "the kettle is on");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("link-phone");
            tab.link("A smaller step").click();
            tab.isAccessible().screenshot("link-smaller-phone");
            tab.page().locator(".ways a").first().click();
            tab.page().getByLabel("How many minutes?").fill("6");
            tab.page().getByText("Fill in the worksheet here, if you like").click();
            tab.page().getByLabel("What did you notice?").fill("The shoulders came down");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("link-worksheet-phone");
            tab.page().getByLabel("Anything you want to remember?").fill("behind the house");
            tab.button("Hand in").click();

            assertThat(tab.heading()).isEqualTo("It has arrived");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("link-thanks-phone");

            tab.open(link);
            assertThat(tab.heading()).isEqualTo("You have already told us");
            assertThat(tab.page().content()).doesNotContain("behind the house");
            tab.forgiving("410")
                    .isAccessible()
                    .hasTargetsForThumbs()
                    .fitsTheWidth()
                    .screenshot("link-used-phone");
        }

        stage.platform().advance(Duration.ofMinutes(1));
        stage.platform().moveTo(endOf(lea));
        assertThat(adherence(lea)).isEqualTo(1);
        try (var tab = Device.desktop().as(THERAPIST)) {
            var row = tab.page().locator(".person").filter(new FilterOptions().setHasText("Lea"));
            assertThat(row.locator("dd").first()).hasText(Pattern.compile("1 of [123]"));
            tab.screenshot("link-caseload-desktop");
        }
        try (var tab = Device.phone().as(lea.name())) {
            tab.isAccessible().screenshot("link-today-afterwards-phone");
        }
    }

    @Test
    void not_this_time_takes_two_taps_in_german_in_the_dark_and_without_scripts() {
        var mia = stage.client("sim-linden-c-882", "Mia");
        stage.everyEvening(mia, "thought-record-short", "Weniger grübeln", 3);
        var link = new Postbox(stage.platform(), mia).in("de").afterSix().link();

        try (var tab = Device.phone().dark().in("de-DE").withoutScripts().open()) {
            tab.open(link);
            assertThat(tab.page().getByText("Nur der Gedanke, in wenigen Worten."))
                    .isVisible();
            assertThat(tab.page().getByLabel("Was ist geschehen?")).hasCount(1);
            tab.link("Diesmal nicht, denn …").click();
            assertThat(tab.page().getByText("Was kam dazwischen?")).isVisible();
            tab.screenshot("link-not-this-time-phone-dark-de");
            tab.button("Es war zu viel los").click();
            assertThat(tab.page().getByText("Volle Wochen sind voll.")).isVisible();
            tab.screenshot("link-thanks-phone-dark-de");
        }
        try (var tab = Device.phone().dark().in("de-DE").open()) {
            tab.open(link);
            assertThat(tab.heading()).isEqualTo("Du hast es schon erzählt");
            tab.forgiving("410").isAccessible().screenshot("link-used-phone-dark-de");
        }
    }

    @Test
    void an_old_link_a_broken_one_and_one_that_is_needed_no_more_each_say_so() {
        var noa = stage.client("sim-linden-c-883", "Noa");
        var assignment = stage.everyEvening(noa, "relaxation-slow-breathing", "Sleep", 2);
        var postbox = new Postbox(stage.platform(), noa).in("en").afterSix();
        var link = postbox.link();

        try (var tab = Device.phone().narrow().open()) {
            tab.open(link.substring(0, link.length() - 5));
            assertThat(tab.heading()).isEqualTo("This link opens nothing");
            tab.forgiving("404")
                    .isAccessible()
                    .hasTargetsForThumbs()
                    .fitsTheWidth()
                    .screenshot("link-unknown-narrow");

            stage.platform().advance(Duration.ofDays(8));
            tab.open(link);
            assertThat(tab.heading()).isEqualTo("This link has had its time");
            tab.forgiving("410").isAccessible().fitsTheWidth().screenshot("link-expired-narrow");
        }

        var again = stage.everyEvening(noa, "relaxation-slow-breathing", "Sleep", 2);
        assertThat(again).isNotEqualTo(assignment);
        var newer = postbox.afterSix().link();
        stage.cancel(again);
        try (var tab = Device.phone().open()) {
            tab.open(newer);
            assertThat(tab.heading()).isEqualTo("Nothing is asked of you here");
            tab.forgiving("410").isAccessible().screenshot("link-not-needed-phone");
        }
    }

    @Test
    void a_keyboard_is_enough_and_the_look_can_be_chosen() {
        var ole = stage.client("sim-linden-c-884", "Ole");
        stage.everyEvening(ole, "relaxation-slow-breathing", "Sleep", 2);
        var link = new Postbox(stage.platform(), ole).in("en").afterSix().link();

        try (var tab = Device.desktop().open()) {
            tab.open(link);
            tab.page().getByText("Language and look").click();
            tab.page().getByLabel("Language").selectOption("de");
            tab.button("Keep").click();
            assertThat(tab.page().getByText("Eine Antwort, ohne Anmeldung.")).isVisible();
            tab.isAccessible().screenshot("link-desktop-de");
            var keys = tab.page().keyboard();
            tab.page().getByLabel("Wie viele Minuten?").focus();
            // Past the worksheet, which may stay closed, and the note.
            keys.press("Tab");
            keys.press("Tab");
            keys.press("Tab");
            keys.press("Enter");
            assertThat(tab.page().getByText("Danke. Das zählt.")).isVisible();
        }
    }

    /** The last of the three slots is over. */
    private Instant endOf(Person client) {
        return Instant.parse(
                        client.get(2, "/clients/%s/homework?from=2026-03-01&to=2027-03-01".formatted(client.name()))
                                .body()
                                .at("/items/2/graceUntil")
                                .asString())
                .plusSeconds(60);
    }

    private double adherence(Person client) {
        var told = stage.therapist().get(ANALYTICS, "/clients/%s/adherence".formatted(client.name()));
        assertThat(told.status()).isEqualTo(200);
        return told.body().at("/completion/numerator").asDouble(0);
    }
}
