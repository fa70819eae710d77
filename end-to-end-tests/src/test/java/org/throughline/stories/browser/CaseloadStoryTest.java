package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A therapist looks at who needs a look. */
class CaseloadStoryTest {

    private static final String THERAPIST = "sim-linden-t-960";

    private final Stage stage = new Stage(THERAPIST);

    @BeforeEach
    void a_caseload() {
        var silent = stage.client("sim-linden-c-961", "Ida");
        stage.client("sim-linden-c-962", "Jan");
        stage.everyEvening(silent, "relaxation-slow-breathing", "Sleep", 20);
        stage.platform().advance(Duration.ofDays(5));
    }

    @Test
    void who_went_silent_stands_first_with_the_reason() {
        try (var tab = Device.desktop().as(THERAPIST)) {
            var first = tab.page().locator(".person").first();
            assertThat(first.locator("h3")).hasText("Ida");
            assertThat(first.locator(".why li").count()).isPositive();
            assertThat(tab.page().locator(".person h3")).hasCount(2);
            tab.isAccessible().screenshot("caseload-desktop");
        }
        try (var tab = Device.phone().dark().in("de-DE").as(THERAPIST)) {
            assertThat(tab.heading()).isEqualTo("Fälle");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("caseload-phone-dark-de");
        }
    }
}
