package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A plan is changed: one slot, some, all; it rests, and it ends. */
class PlanStoryTest {

    private static final String THERAPIST = "sim-linden-t-860";

    private final Stage stage = new Stage(THERAPIST);

    private void plan(String client, String name) {
        stage.everyEvening(stage.client(client, name), "relaxation-slow-breathing", "Sleep", 10);
    }

    @Test
    void what_changes_is_shown_before_it_is_saved() {
        plan("sim-linden-c-861", "Otto");
        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/sim-linden-c-861");
            tab.link("Change Slow breathing").click();
            tab.isAccessible().fitsTheWidth();

            tab.page().locator(".slots a").nth(2).click();
            tab.page().getByLabel("At").first().fill("20:30");
            assertThat(tab.page().locator("#changes")).containsText("This one alone goes to");
            tab.isAccessible().fitsTheWidth().screenshot("plan-one-desktop");
            tab.button("Save the change").click();
            assertThat(tab.page().getByText("The change is saved.")).isVisible();
            assertThat(tab.page().getByText("moved by hand")).isVisible();

            tab.page().locator(".slots a").nth(4).click();
            tab.page().getByLabel("This and the following").check();
            tab.page().locator("[name=wallTime]").fill("07:15");
            assertThat(tab.page().locator("#changes")).containsText("07:15");
            tab.isAccessible().fitsTheWidth().screenshot("plan-following-desktop");
            tab.button("Save the change").click();
            assertThat(tab.page().locator(".slots a").nth(5)).containsText("07:15");
            assertThat(tab.page().locator(".slots a").nth(3)).containsText("18:00");
        }
    }

    @Test
    void it_rests_goes_on_and_ends() {
        plan("sim-linden-c-862", "Pia");
        try (var tab = Device.phone().dark().in("de-DE").as(THERAPIST)) {
            tab.open("/care/clients/sim-linden-c-862");
            tab.link("Ändern Langsames Atmen").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("plan-phone-dark-de");

            tab.button("Ruhen lassen").click();
            assertThat(tab.page().getByText("Der Plan ruht.").first()).isVisible();
            tab.button("Weitermachen").click();
            tab.page().getByText("Plan beenden").click();
            tab.button("Beenden").click();
            assertThat(tab.page().getByText("Der Plan ist beendet.")).isVisible();
            tab.isAccessible();
        }
    }
}
