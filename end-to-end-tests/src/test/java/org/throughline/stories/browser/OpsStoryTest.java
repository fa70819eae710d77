package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Those who run the platform see whether homework flows, without Grafana. */
class OpsStoryTest {

    private static final String OPS = "o-kai";
    private static final int TRACKING = 2;

    private final Stage stage = new Stage("sim-linden-t-860");

    @Test
    void the_page_tells_what_has_flowed_and_that_all_is_well() {
        var client = stage.client("sim-linden-c-861", "Ida");
        try (var tab = Device.desktop().as(OPS)) {
            assertThat(tab.path()).isEqualTo("/ops");
            var before = number(tab, "done");
            stage.everyEvening(client, "relaxation-slow-breathing", "Sleep", 3);
            var homework = "/clients/" + client.name() + "/homework";
            var today = stage.platform().now().atZone(Stage.BERLIN).toLocalDate();
            var slot = client.get(TRACKING, homework + "?from=" + today + "&to=" + today.plusDays(7))
                    .body()
                    .get("items")
                    .get(0)
                    .get("occurrenceId")
                    .asString();
            var told = client.post(TRACKING, homework + "/" + slot + "/records", Map.of("outcome", "ADAPTED"));
            assertThat(told.status()).as(told.body().toString()).isEqualTo(201);
            stage.platform().advance(Duration.ofSeconds(2));

            tab.link("Look again").click();

            assertThat(number(tab, "done")).isGreaterThan(before);
            assertThat(tab.page().locator(".state.ACTIVE")).hasCount(4);
            assertThat(tab.page().locator("svg rect.of-done").first()).isVisible();
            tab.page().locator("summary", named("Hour by hour")).first().click();
            assertThat(tab.page().locator("details[open] tbody tr")).hasCount(24);
            tab.isAccessible().fitsTheWidth().screenshot("ops-desktop");
        }
    }

    @Test
    void it_can_be_read_on_a_phone_at_night_and_without_scripts() {
        for (var device : new Device[] {
            Device.phone().narrow().dark().in("de-DE"), Device.phone().withoutScripts()
        }) {
            try (var tab = device.as(OPS)) {
                assertThat(tab.path()).isEqualTo("/ops");
                tab.fitsTheWidth();
                if (device.scripts()) {
                    tab.isAccessible().hasTargetsForThumbs().screenshot("ops-narrow-dark-de");
                }
            }
        }
    }

    private static int number(Tab tab, String of) {
        var figure = tab.page().locator(".figures div", named(of)).first().locator("dd");
        return Integer.parseInt(figure.innerText());
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
