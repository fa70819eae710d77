package org.throughline.stories.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Http;
import org.throughline.simulator.platform.LocalPlatform;
import org.throughline.simulator.platform.Platform;

/** A newcomer meets clinics that have some days behind them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LivingClinicStoryTest {

    private static LocalPlatform platform;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void the_clinics_have_lived() {
        platform = start();
        if (!hasLived()) {
            System.err.println("The clinics' past was incomplete and is begun again; the platform said: " + said());
            platform.close();
            platform = start();
        }
    }

    private static LocalPlatform start() {
        return LocalPlatform.start(Path.of("..").toAbsolutePath().normalize(), List.of("--history=4"));
    }

    private static boolean hasLived() {
        var here = new Platform(platform.front(), new Http());
        return !new Api(here, here.http())
                .list("a-linus", "assignment", "/clients")
                .isEmpty();
    }

    private static String said() {
        try {
            return Files.readString(platform.data().resolveSibling("platform.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void a_therapist_has_twenty_clients_today_and_one_of_them_waits_for_an_answer() {
        try (var tab = Device.desktop().open()) {
            tab.open(platform.front().toString()).isAccessible().screenshot("start-with-a-past");
            tab.link("Mara therapist").click();

            assertThat(tab.page().locator(".person").count()).isEqualTo(20);
            assertThat(tab.page().locator(".person", named("Clara Nowak")).innerText())
                    .contains("Waits for your answer", "Next session");
            tab.isAccessible().screenshot("caseload-with-a-past");

            tab.link("Clara Nowak").first().click();
            tab.link("Brief").first().click();
            assertThat(tab.page().locator(".asked").innerText()).contains("one line");
            tab.isAccessible().screenshot("brief-with-a-past");
        }
    }

    @Test
    void a_client_finds_something_to_do_today() {
        try (var tab = Device.phone().open()) {
            tab.open(platform.front().toString());
            tab.link("Anna client").click();

            assertThat(tab.page().locator("main .card").count()).isPositive();
            tab.isAccessible().fitsTheWidth().screenshot("today-with-a-past");
        }
    }

    @Test
    void a_supervisor_finds_therapists_by_name_and_an_admin_finds_nothing_undone() {
        try (var tab = Device.desktop().open()) {
            tab.open(platform.front().toString());
            tab.link("Lena supervisor").click();

            assertThat(tab.page().locator("optgroup[label='Adults'] option").allInnerTexts())
                    .anyMatch(it -> it.startsWith("Mara Winter"))
                    .anyMatch(it -> it.startsWith("Jonas Berger"));
            tab.isAccessible().screenshot("supervisor-with-a-past");
        }
        try (var tab = Device.desktop().open()) {
            tab.open(platform.front().toString());
            tab.link("Linus admin").click();

            assertThat(tab.page().locator("main").innerText()).doesNotContain("without a name", "in no team");
            tab.isAccessible().screenshot("admin-with-a-past");
        }
    }

    @Test
    void who_runs_the_platform_sees_what_flows() {
        try (var tab = Device.desktop().open()) {
            tab.open(platform.front().toString());
            tab.link("Kai ops").click();

            assertThat(tab.page().locator("main").innerText()).contains("Nothing right now");
            assertThat(tab.page().locator("dl.figures dd").allInnerTexts()).anyMatch(it -> !it.equals("0"));
            tab.isAccessible().screenshot("ops-with-a-past");
        }
    }

    @Test
    void it_is_now() {
        var now = new Platform(platform.front(), new Http()).now();

        assertThat(Duration.between(now, Clock.systemUTC().instant()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    /** The last, since it moves the clock by two days. */
    @Test
    @Order(Integer.MAX_VALUE)
    void three_steps_can_be_pasted_as_soon_as_they_are_printed() throws Exception {
        var said = said();
        assertThat(said.indexOf("Three minutes, to paste")).isGreaterThan(said.indexOf("4 days behind them"));

        var answers = pasted(said.substring(said.indexOf("token()")));

        assertThat(answers).contains("\"outcome\":\"COMPLETED\"").doesNotContain("\"status\":4", "\"status\":5");
        var given = answers.replaceAll("(?s).*?\"assignmentId\":\"([^\"]+)\".*", "$1");
        assertThat(answers.lines().filter(it -> it.contains("formulaVersion")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(given);
    }

    private static String pasted(String steps) throws IOException {
        var shell = new ProcessBuilder("timeout", "120", "bash", "-c", steps)
                .redirectErrorStream(true)
                .start();
        return new String(shell.getInputStream().readAllBytes(), UTF_8);
    }

    private static LocatorOptions named(String name) {
        return new LocatorOptions().setHasText(name);
    }
}
