package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
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
            tab.open("/care/clients/" + mio.name() + "/assign?template=relaxation-slow-breathing");
            assertThat(tab.page().locator("[name=minimumStep]")).hasValue("Fünf langsame Atemzüge.");
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

    @Test
    void before_each_session_and_then_one_step_after_another() {
        var olga = stage.client("sim-linden-c-894", "Olga");
        var starts = stage.platform().now().plus(Duration.ofDays(3));
        var sessions = Stream.of(0, 7, 14)
                .map(it -> starts.plus(Duration.ofDays(it)))
                .map(it -> Map.of("startsAt", it, "endsAt", it.plus(Duration.ofMinutes(50))))
                .toList();
        var met = stage.therapist()
                .put(
                        1,
                        "/clients/" + olga.name() + "/sessions",
                        sessions,
                        stage.therapist().get(1, "/clients/" + olga.name()).etag());
        assertThat(met.status()).as(met.body().toString()).isEqualTo(200);

        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/" + olga.name() + "/assign?template=thought-record-short");
            tab.page().getByLabel("Goal, in the client's words").fill("Worry less");
            tab.page().locator("[name=kind][value=SESSION]").check();
            assertThat(tab.page().locator(".dates li")).hasCount(3);
            tab.button("Give out").click();
            assertThat(tab.page().getByText("Given out.")).isVisible();

            tab.open("/care/clients/" + olga.name() + "/assign?template=exposure-ladder-step");
            tab.page().getByLabel("Goal, in the client's words").fill("Take the tram");
            tab.page().locator("[name=kind][value=PROGRAMME]").check();
            tab.page().getByLabel("Days after that").fill("1");
            tab.page().locator("[name=count]").fill("4");
            tab.page().getByLabel("Days between steps").fill("2");
            tab.isAccessible().fitsTheWidth().screenshot("assign-programme-desktop");
            tab.button("Give out").click();
            assertThat(tab.page().getByText("Given out.")).isVisible();
            assertThat(tab.page().locator(".plan h3")).hasCount(2);
            tab.isAccessible().screenshot("client-programme-desktop");
        }
        assertThat(plans(olga)).isEqualTo(2);
    }

    @Test
    void a_window_of_its_own_and_the_freedom_to_move_reach_the_client() {
        var pia = stage.client("sim-linden-c-893", "Pia");

        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/" + pia.name() + "/assign?template=relaxation-slow-breathing");
            tab.page().getByLabel("Goal, in the client's words").fill("Sleep");
            tab.page().locator("[name=kind][value=ONE_OFF]").check();
            tab.page().getByLabel("Due on").fill(inFourDays());
            tab.page().getByText("Windows, moving, asking first").click();
            tab.page().locator("[name=opensDays]").fill("5");
            tab.page().locator("[name=graceDays]").fill("2");
            tab.page().locator("[name=movable]").fill("3");
            tab.isAccessible().fitsTheWidth().screenshot("assign-windows-desktop");
            tab.button("Give out").click();
            assertThat(tab.page().getByText("Given out.")).isVisible();
        }
        stage.platform().advance(Duration.ofSeconds(1));
        try (var tab = Device.phone().as(pia.name())) {
            tab.link("Not this time, because…").click();
            tab.page().getByLabel("Or another day fits better").fill(inDays(5));
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("move-phone");
            tab.page().locator(".move button").click();
            assertThat(tab.page().getByText("It waits")).isVisible();
            tab.isAccessible().screenshot("today-moved-phone");
        }
        stage.platform().advance(Duration.ofSeconds(1));
        var slots = pia.get(2, "/clients/" + pia.name() + "/homework").body().get("items");
        assertThat(slots).hasSize(1);
        assertThat(slots.get(0).get("dueDate").asString()).isEqualTo(inDays(5));
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
        return inDays(4);
    }

    private String inDays(int days) {
        return stage.platform()
                .now()
                .atZone(Stage.BERLIN)
                .toLocalDate()
                .plusDays(days)
                .toString();
    }

    private int plans(Person client) {
        var plans = stage.platform().as(THERAPIST).get(1, "/assignments?clientId=" + client.name());
        return plans.body().get("items").size();
    }
}
