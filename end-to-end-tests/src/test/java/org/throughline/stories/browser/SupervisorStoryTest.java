package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A supervisor reads how homework goes, and nothing about a single person. */
class SupervisorStoryTest {

    private static final String MANY = "sim-linden-t-846";
    private static final String FEW = "sim-linden-t-847";
    private static final String FEW_TOO = "sim-linden-t-849";
    private static final int ASSIGNMENT = 1;
    private static final int ANALYTICS = 4;

    private final Stage stage = new Stage(MANY);

    @Test
    void figures_of_many_are_shown_and_of_few_are_not() {
        for (var it : List.of("a", "b", "c", "d", "e", "f")) {
            given(stage, "sim-linden-c-846" + it);
        }
        for (var it : List.of("a", "b", "c")) {
            given(new Stage(FEW), "sim-linden-c-847" + it);
            given(new Stage(FEW_TOO), "sim-linden-c-849" + it);
        }
        team();
        stage.platform().advance(Duration.ofDays(3));
        var lena = stage.platform().as("s-lena");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> lena.get(ANALYTICS, "/clinics/linden/caseloads/adherence")
                        .body()
                        .get("caseloads")
                        .valueStream()
                        .anyMatch(it -> it.get("therapistId").asString().equals(MANY)
                                && !it.get("suppressed").asBoolean()));

        try (var tab = Device.desktop().as("s-lena")) {
            tab.link("Figures").click();
            var rows = tab.page()
                    .locator("section", new Page.LocatorOptions().setHasText("Delta 846"))
                    .last()
                    .locator("tbody tr");
            assertThat(rows).hasCount(3);
            assertThat(rows.first()).containsText("%");
            assertThat(rows.last()).containsText("too few to show");
            assertThat(tab.page().getByText("worked out by subtraction").first())
                    .isVisible();
            tab.isAccessible().fitsTheWidth().screenshot("adherence-desktop");
        }
        try (var tab = Device.phone().narrow().dark().in("de-DE").as("s-lena")) {
            tab.open("/clinic/adherence?weeks=12")
                    .isAccessible()
                    .hasTargetsForThumbs()
                    .fitsTheWidth()
                    .screenshot("adherence-narrow-dark-de");
        }
    }

    private static void given(Stage stage, String client) {
        stage.everyEvening(stage.client(client, "Somebody"), "relaxation-slow-breathing", "Sleep", 20);
    }

    /** Besides whatever teams there are already. */
    private void team() {
        var roster = stage.admin().get(ASSIGNMENT, "/roster");
        var written = stage.admin()
                .put(
                        ASSIGNMENT,
                        "/roster",
                        Map.of(
                                "teams",
                                List.of(Map.of(
                                        "name",
                                        "Delta 846",
                                        "therapistIds",
                                        List.of(MANY, FEW, FEW_TOO),
                                        "supervisorIds",
                                        List.of("s-lena")))),
                        roster.body().get("etag").asString());
        assertThat(written.status()).as(written.body().toString()).isEqualTo(200);
    }
}
