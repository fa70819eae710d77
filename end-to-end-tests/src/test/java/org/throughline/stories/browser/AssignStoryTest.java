package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.stories.Person;

/** Homework is given: counted in clicks and keys rather than in seconds. */
class AssignStoryTest {

    private static final String THERAPIST = "sim-linden-t-895";

    private final Stage stage = new Stage(THERAPIST);

    @Test
    void three_clicks_and_a_goal() {
        var lea = stage.client("sim-linden-c-896", "Lea");

        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/" + lea.name());
            tab.link("Assign homework").click();
            tab.page().getByLabel("Search").fill("breath");
            assertThat(tab.page().locator("#found .card")).not().hasCount(24);
            tab.isAccessible().fitsTheWidth().screenshot("pick-desktop");

            tab.link("Slow breathing").click();
            tab.page().getByLabel("Goal, in the client's words").fill("Sleep through");
            assertThat(tab.page().locator(".dates li").first()).containsText("18:00");
            assertThat(tab.page().locator("#dates")).containsText("and 4 more");
            tab.isAccessible().fitsTheWidth().screenshot("assign-desktop");

            tab.button("Give out").click();
            assertThat(tab.page().getByText("Given out.")).isVisible();
            assertThat(tab.page().locator(".plan h3")).hasText("Slow breathing");
        }
        assertThat(plans(lea)).isEqualTo(1);
    }

    @Test
    void dates_follow_the_typing_and_a_missing_goal_is_said_beside_its_field() {
        var mio = stage.client("sim-linden-c-897", "Mio");

        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/" + mio.name() + "/assign?template=relaxation-slow-breathing");
            tab.page().locator("[value=QUOTA]").check();
            assertThat(tab.page().locator("#dates")).containsText("opens");
            tab.page().locator("[value=ONE_OFF]").check();
            tab.page().getByLabel("Due on").fill(inFourDays());
            assertThat(tab.page().locator(".dates li")).hasCount(1);
            assertThat(tab.page().locator(".dates li")).containsText("18:00");

            tab.button("Give out").click();
            assertThat(tab.page().locator(".wrong-here").first()).isVisible();
            tab.isAccessible().screenshot("assign-wrong-desktop");

            tab.button("Keep as draft").click();
            assertThat(tab.page().getByText("Kept as a draft.")).isVisible();
            tab.forgiving("422");
        }
        assertThat(plans(mio)).isZero();
        try (var tab = Device.phone().dark().in("de-DE").as(THERAPIST)) {
            tab.open("/care/clients/" + mio.name());
            tab.page().getByText("relaxation-slow-breathing").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("assign-phone-dark-de");
            tab.page()
                    .getByLabel("Ziel, in den Worten der Klientin, des Klienten")
                    .fill("Besser schlafen");
            tab.button("Ausgeben").click();
            assertThat(tab.page().getByText("Ausgegeben.")).isVisible();
        }
        assertThat(plans(mio)).isEqualTo(1);
    }

    @Test
    void a_keyboard_is_enough_without_scripts() {
        var nora = stage.client("sim-linden-c-898", "Nora");

        try (var tab = Device.desktop().withoutScripts().as(THERAPIST)) {
            tab.open("/care/clients/" + nora.name() + "/assign?template=relaxation-slow-breathing");
            var keys = tab.page().keyboard();
            tabTo(tab, "goal");
            keys.type("Sleep");
            keys.press("Enter");

            assertThat(tab.page().getByText("Given out.")).isVisible();
        }
        assertThat(plans(nora)).isEqualTo(1);
    }

    private static void tabTo(Tab tab, String field) {
        for (var presses = 0; presses < 20; presses++) {
            if (field.equals(tab.page().evaluate("document.activeElement.name"))) {
                return;
            }
            tab.page().keyboard().press("Tab");
        }
        assertThat(tab.page().evaluate("document.activeElement.name")).isEqualTo(field);
    }

    private String inFourDays() {
        return stage.platform()
                .now()
                .atZone(Stage.BERLIN)
                .toLocalDate()
                .plusDays(4)
                .toString();
    }

    private int plans(Person client) {
        var plans = stage.platform().as(THERAPIST).get(1, "/assignments?clientId=" + client.name());
        return plans.body().get("items").size();
    }
}
