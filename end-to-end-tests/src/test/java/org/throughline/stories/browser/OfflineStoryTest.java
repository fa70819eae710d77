package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.stories.Person;
import tools.jackson.databind.JsonNode;

/** The network goes and comes back, and nothing that a client wrote is lost, doubled, or left behind. */
class OfflineStoryTest {

    private static final int TRACKING = 2;
    private static final String THERAPIST = "sim-linden-t-910";
    private static final String NO_NETWORK = "ERR_INTERNET_DISCONNECTED";
    private static final String OFFLINE = "You are offline.";

    private final Stage stage = new Stage(THERAPIST);

    /** A device listens again every few seconds. */
    @BeforeAll
    static void patiently() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void asUsual() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
    }

    @Test
    void what_was_typed_without_a_network_survives_a_reload_and_is_kept_when_it_is_back() {
        var client = withHomework("911", "Ada", "thought-record-full");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.link("Begin").click();
            ready(tab);
            tab.context().setOffline(true);
            tab.page().locator("[name='a.situation']").fill("On the train, in a tunnel");
            tab.page().locator("[name='a.feelings.0.intensity']").fill("70");
            tab.button("Add another").first().click();
            tab.page().locator("[name='a.feelings.1.intensity']").fill("40");
            tab.page().locator("[name=note]").fill("Write more at home");
            assertThat(tab.page().locator(".kept")).containsText("Kept on this device.");

            tab.page().reload();
            assertThat(tab.page().getByText(OFFLINE)).isVisible();
            assertThat(tab.page().locator("[name='a.situation']")).hasValue("On the train, in a tunnel");
            assertThat(tab.page().locator("[name='a.feelings.1.intensity']")).hasValue("40");
            assertThat(tab.page().locator("[name=note]")).hasValue("Write more at home");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("offline-draft-phone");

            tab.context().setOffline(false);
            assertThat(tab.page().getByText(OFFLINE)).isHidden();
            tab.page().reload();
            ready(tab);
            assertThat(tab.page().locator("[name='a.situation']")).hasValue("On the train, in a tunnel");
            tab.forgiving(NO_NETWORK);
        }
        try (var tab = Device.phone().as(client.name())) {
            tab.link("Go on").click();
            assertThat(tab.page().locator("[name='a.situation']")).hasValue("On the train, in a tunnel");
        }
    }

    @Test
    void what_was_handed_in_without_a_network_is_handed_in_once() {
        var client = withHomework("912", "Bo", "relaxation-slow-breathing");

        try (var tab = Device.phone().narrow().as(client.name())) {
            keepsToday(tab);
            tab.context().setOffline(true);
            tab.link("Begin").click();
            tab.page().getByLabel("How many minutes?").fill("6");
            var pressed = stage.platform().now();
            tab.button("Hand in").click();

            assertThat(tab.page().getByText("Kept on this device.")).isVisible();
            assertThat(tab.path()).isEqualTo("/me/today");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("offline-waiting-narrow");
            tab.page().goBack();
            assertThat(tab.page().getByText("Kept on this device.")).isVisible();
            assertThat(tab.button("Hand in")).isHidden();
            tab.isAccessible().screenshot("offline-waiting-worksheet-narrow");
            assertThat(records(client)).isEmpty();

            stage.platform().advance(Duration.ofHours(2));
            tab.context().setOffline(false);
            assertThat(tab.page().getByText("It has arrived, and it counts.")).isVisible();
            tab.open("/me/today");
            ready(tab);
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("offline-arrived-narrow");
            tab.button("Good").click();
            assertThat(tab.page().getByText("It has arrived")).isHidden();
            tab.page().reload();
            ready(tab);

            assertThat(records(client)).hasSize(1);
            var latest = records(client).getFirst().get("latest");
            assertThat(latest.get("dose").asDouble()).isEqualTo(6);
            assertThat(Instant.parse(latest.get("performedAt").asString()))
                    .isCloseTo(pressed, within(1, ChronoUnit.MINUTES));
            assertThat(Instant.parse(latest.get("recordedAt").asString()))
                    .isAfterOrEqualTo(pressed.plus(Duration.ofHours(2)));
            tab.forgiving(NO_NETWORK);
        }
    }

    @Test
    void work_done_in_time_and_synced_after_the_deadline_is_corrected() {
        var client = withHomework("913", "Cy", "relaxation-slow-breathing");
        stage.platform().moveTo(evening());

        try (var tab = Device.phone().dark().as(client.name())) {
            keepsToday(tab);
            tab.context().setOffline(true);
            tab.link("Begin").click();
            tab.button("Hand in").click();
            assertThat(tab.page().getByText("Kept on this device.")).isVisible();

            stage.platform().advance(Duration.ofHours(20));
            assertThat(states(client)).contains("MISSED");
            tab.context().setOffline(false);
            assertThat(tab.page().getByText("You did it in time, so it counts as on time."))
                    .isVisible();
            tab.open("/me/today");
            ready(tab);
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("offline-corrected-phone-dark");
            tab.link("See what you wrote").click();
            assertThat(tab.page().getByText("You did it in time, without a network."))
                    .isVisible();
            tab.isAccessible().screenshot("offline-corrected-entry-phone-dark");
            tab.forgiving(NO_NETWORK);
        }
        assertThat(states(client)).contains("COMPLETED").doesNotContain("MISSED");
        stage.platform().advance(Duration.ofSeconds(1));
        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/" + client.name() + "/brief");
            assertThat(tab.page().locator(".corrected")).containsText("done in time without a network");
            assertThat(tab.page().locator(".strip .COMPLETED")).hasCount(1);
            tab.isAccessible().screenshot("offline-corrected-brief-desktop");
        }
    }

    @Test
    void two_devices_told_two_things_and_the_client_sees_both_and_chooses() {
        var client = withHomework("914", "Dee", "mood-daily-check-in");

        try (var tab = Device.phone().as(client.name())) {
            handInMoodOffline(tab, "From the train");
            record(client, "From the tablet");
            tab.context().setOffline(false);
            assertThat(tab.page().getByText("Something else was told about this"))
                    .isVisible();
            tab.open("/me/today");
            ready(tab);
            tab.isAccessible().hasTargetsForThumbs().screenshot("offline-two-versions-today-phone");

            tab.button("See both").click();
            assertThat(tab.page().locator("h1")).hasText("Two versions of the same thing");
            assertThat(tab.page().locator(".versions")).containsText("From the tablet");
            assertThat(tab.page().locator(".versions")).containsText("From the train");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("offline-two-versions-phone");
            tab.button("Take what I wrote here instead").click();

            assertThat(tab.page().locator("section.card").first()).containsText("From the train");
            tab.page().getByText("How it was before").click();
            assertThat(tab.page().locator("details.card")).containsText("From the tablet");
            tab.open("/me/today");
            ready(tab);
            assertThat(tab.page().locator("#device .waits")).isHidden();
            tab.forgiving(NO_NETWORK).forgiving("409");
        }
        assertThat(records(client)).hasSize(1);
    }

    @Test
    void what_wants_another_look_says_so_and_is_handed_in_after_it() {
        var client = withHomework("929", "Sam", "relaxation-slow-breathing");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.context().setOffline(true);
            tab.link("A smaller step").click();
            tab.page().getByLabel("How many minutes?").fill("-1");
            tab.button("Hand in").click();
            assertThat(tab.page().getByText("Kept on this device.")).isVisible();

            tab.context().setOffline(false);
            assertThat(tab.page().getByText("Nearly there: one thing wants another look"))
                    .isVisible();
            tab.open("/me/today");
            ready(tab);
            tab.button("Look at it").click();
            assertThat(tab.page().getByText("Nearly there. Please take another look:"))
                    .isVisible();
            tab.isAccessible().screenshot("offline-look-again-phone");
            tab.page().getByLabel("How many minutes?").fill("2");
            tab.button("Hand in").click();
            assertThat(tab.page().getByText("A smaller step is a step")).isVisible();
            tab.forgiving(NO_NETWORK).forgiving("422");
        }
        assertThat(records(client)).hasSize(1);
        assertThat(records(client).getFirst().get("latest").get("dose").asDouble())
                .isEqualTo(2);
    }

    @Test
    void both_can_be_kept_where_it_was_done_twice() {
        var client = withHomework("915", "Eli", "mood-daily-check-in");

        try (var tab = Device.desktop().dark().in("de-DE").as(client.name())) {
            keepsToday(tab);
            tab.link("Anfangen").click();
            tab.page().locator("[name='a.mood'][value='7']").check(force());
            tab.page().locator("[name='a.context']").fill("Auf dem Rad");
            assertThat(tab.page().locator(".kept")).containsText("Aufgehoben.");
            record(client, "Am Küchentisch");
            tab.button("Abgeben").click();
            assertThat(tab.page().locator("h1")).hasText("Zwei Fassungen von derselben Sache");
            tab.isAccessible().screenshot("two-versions-desktop-dark-de");
            tab.button("Ich habe es zweimal gemacht: beide behalten").click();
            assertThat(tab.page().locator("section.card").first()).containsText("Auf dem Rad");
            tab.forgiving("409");
        }
        assertThat(records(client)).hasSize(2);
    }

    @Test
    void without_scripts_two_versions_are_shown_as_well() {
        var client = withHomework("916", "Fay", "mood-daily-check-in");

        try (var tab = Device.phone().withoutScripts().as(client.name())) {
            tab.link("Begin").click();
            tab.page().locator("[name='a.context']").fill("From the bus");
            tab.page().locator("[name='a.mood'][value='7']").check(force());
            record(client, "From the tablet");
            tab.button("Hand in").click();
            assertThat(tab.page().locator("h1")).hasText("Two versions of the same thing");
            tab.button("Keep the first one").click();
            assertThat(tab.page().locator("section.card").first()).containsText("From the tablet");
            tab.forgiving("409");
        }
        assertThat(records(client)).hasSize(1);
    }

    @Test
    void an_entry_that_was_changed_elsewhere_is_shown_beside_ones_own() {
        var client = withHomework("917", "Gil", "mood-daily-check-in");
        record(client, "As it was");
        var record = "/clients/" + client.name() + "/records/"
                + records(client).getFirst().get("recordId").asString();

        try (var tab = Device.phone().as(client.name())) {
            tab.open(record.replace("/clients/" + client.name() + "/records", "/me/entries") + "/edit");
            tab.page().locator("[name=note]").fill("Mine");
            var read = client.get(TRACKING, record);
            var saved = client.put(
                    TRACKING,
                    record,
                    Map.of("outcome", "COMPLETED", "answers", Map.of("mood", 3), "note", "Theirs"),
                    read.etag());
            assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);

            tab.button("Keep it so").click();
            assertThat(tab.page().getByText("Theirs")).isVisible();
            assertThat(tab.page().locator("[name=note]")).hasValue("Mine");
            tab.isAccessible().fitsTheWidth().screenshot("edit-changed-elsewhere-phone");
            tab.button("Keep it so").click();
            assertThat(tab.page().locator("section.card").first()).containsText("Mine");
            tab.forgiving("409");
        }
    }

    @Test
    void logging_out_leaves_nothing_on_the_device() {
        var client = withHomework("918", "Hal", "relaxation-slow-breathing");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            assertThat(kept(tab)).contains("/me/today").anyMatch(it -> it.startsWith("/me/homework/"));
            tab.button("Log out").click();
            tab.page().waitForURL("**/goodbye");
            assertThat(kept(tab)).isEmpty();
            assertThat(databases(tab)).isEmpty();
            assertThat(tab.page().evaluate("navigator.serviceWorker.getRegistrations().then(it => it.length)"))
                    .isEqualTo(0);

            tab.context().setOffline(true);
            assertThat(tab.page().evaluate("fetch('/me/today').then(() => 'there', () => 'gone')"))
                    .isEqualTo("gone");
            tab.forgiving(NO_NETWORK);
        }
    }

    @Test
    void who_leaves_quickly_leaves_nothing_on_the_device() {
        var client = withHomework("931", "Uma", "relaxation-slow-breathing");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.page()
                    .waitForRequest(
                            "https://www.wikipedia.org/**",
                            () -> tab.button("Leave quickly").click());
            var another = tab.context().newPage();
            another.navigate("/welcome");
            assertThat(kept(another)).isEmpty();
            tab.forgiving("ERR_NAME_NOT_RESOLVED");
        }
    }

    @Test
    void who_leaves_quickly_without_a_network_has_left_when_it_is_back() {
        var client = withHomework("930", "Tam", "relaxation-slow-breathing");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.context().setOffline(true);
            tab.button("Leave quickly").click();
            tab.page().waitForURL("about:blank");

            tab.context().setOffline(false);
            tab.open("/me/today");
            assertThat(tab.page().locator("h1")).containsText("Welcome");
            assertThat(kept(tab)).isEmpty();
            tab.forgiving(NO_NETWORK);
        }
    }

    @Test
    void what_only_this_device_has_is_asked_about_before_the_log_out() {
        var client = withHomework("919", "Ida", "relaxation-slow-breathing");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.context().setOffline(true);
            tab.link("Begin").click();
            tab.button("Hand in").click();
            assertThat(tab.page().getByText("Kept on this device.")).isVisible();
            tab.button("Log out").click();
            assertThat(tab.page().getByText("Something is only on this device yet"))
                    .isVisible();
            tab.isAccessible().hasTargetsForThumbs().screenshot("offline-log-out-phone");
            tab.button("Stay logged in").click();

            tab.context().setOffline(false);
            assertThat(tab.page().getByText("It has arrived, and it counts.")).isVisible();
            tab.forgiving(NO_NETWORK);
        }
        assertThat(records(client)).hasSize(1);
    }

    @Test
    void somebody_else_finds_nothing_of_who_was_there_before() {
        var first = withHomework("920", "Jo", "relaxation-slow-breathing");
        var second = stage.client("sim-linden-c-921", "Kit");

        try (var tab = Device.phone().as(first.name())) {
            keepsToday(tab);
            assertThat(kept(tab)).anyMatch(it -> it.startsWith("/me/homework/"));
            tab.context().clearCookies();
            tab.open("/oauth2/authorization/portal?login_hint=" + second.name());
            ready(tab);
            assertThat(kept(tab)).containsExactly("/me/today");
            tab.context().setOffline(true);
            tab.page().reload();
            assertThat(tab.heading()).isEqualTo("Hello Kit");
            tab.context().setOffline(false);
            assertThat(tab.page().locator("html[data-kept-at]")).hasCount(0);
            ready(tab);

            tab.context().clearCookies();
            tab.open("/oauth2/authorization/portal?login_hint=" + THERAPIST);
            ready(tab);
            assertThat(tab.page().evaluate("navigator.serviceWorker.getRegistrations().then(it => it.length)"))
                    .isEqualTo(0);
            assertThat(kept(tab)).isEmpty();
            tab.forgiving(NO_NETWORK);
        }
    }

    @Test
    void a_log_in_that_ended_meanwhile_loses_nothing() {
        var client = withHomework("922", "Lee", "relaxation-slow-breathing");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.link("Begin").click();
            ready(tab);
            tab.page().getByLabel("How many minutes?").fill("4");
            forgetSession(tab);
            tab.button("Hand in").click();
            tab.page().waitForURL("**/away");
            assertThat(tab.page().locator("#device-waits")).isVisible();
            tab.isAccessible().screenshot("offline-log-in-first-phone");
            assertThat(records(client)).isEmpty();

            tab.open("/oauth2/authorization/portal?login_hint=" + client.name());
            assertThat(tab.path()).isEqualTo("/me/today");
            assertThat(tab.page().getByText("It has arrived, and it counts.")).isVisible();
        }
        assertThat(records(client)).hasSize(1);
    }

    @Test
    void a_device_that_shall_keep_nothing_keeps_nothing() {
        var client = withHomework("923", "Max", "relaxation-slow-breathing");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.open("/me/reminders");
            tab.page().locator("#device-keeps").scrollIntoViewIfNeeded();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("reminders-device-phone");
            tab.button("Keep nothing on this device").click();
            assertThat(tab.page().getByText("This device keeps nothing.")).isVisible();
            tab.open("/me/today");
            assertThat(kept(tab)).isEmpty();
            assertThat(databases(tab)).isEmpty();
        }
    }

    @Test
    void a_no_can_be_said_without_a_network_too() {
        var client = withHomework("924", "Nia", "relaxation-slow-breathing");

        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.context().setOffline(true);
            tab.link("Not this time, because…").click();
            tab.button("There was too much going on").click();
            assertThat(tab.page().getByText("Kept on this device.")).isVisible();
            tab.context().setOffline(false);
            assertThat(tab.page().getByText("It has arrived. Thank you for saying so."))
                    .isVisible();
            tab.forgiving(NO_NETWORK);
        }
        assertThat(states(client)).contains("SKIPPED");
    }

    @Test
    void a_double_click_hands_in_once_with_the_worker_and_without_scripts() {
        var client = withHomework("925", "Olu", "relaxation-slow-breathing");
        try (var tab = Device.desktop().as(client.name())) {
            keepsToday(tab);
            tab.link("Begin").click();
            ready(tab);
            tab.button("Hand in").dblclick();
            assertThat(tab.page().getByText("Thank you. That counts.")).isVisible();
        }
        assertThat(records(client)).hasSize(1);

        var other = withHomework("926", "Pia", "relaxation-slow-breathing");
        try (var tab = Device.desktop().withoutScripts().as(other.name())) {
            tab.link("Begin").click();
            tab.button("Hand in").dblclick();
            tab.page().waitForURL("**/me/today");
        }
        assertThat(records(other)).hasSize(1);
    }

    @Test
    void going_back_after_handing_in_explains_itself() {
        var client = withHomework("927", "Quin", "relaxation-slow-breathing");
        try (var tab = Device.phone().as(client.name())) {
            keepsToday(tab);
            tab.link("Begin").click();
            tab.button("Hand in").click();
            assertThat(tab.page().getByText("Thank you. That counts.")).isVisible();
            tab.page().goBack();
            assertThat(tab.page().getByText("You have told about this one. Thank you."))
                    .isVisible();
            assertThat(tab.button("Hand in")).hasCount(0);
            tab.isAccessible().screenshot("back-after-handing-in-phone");
        }
        assertThat(records(client)).hasSize(1);
    }

    @Test
    void it_can_be_kept_among_the_apps() {
        try (var tab = Device.phone()
                .as(withHomework("928", "Ria", "relaxation-slow-breathing").name())) {
            keepsToday(tab);
            var problems = tab.context().newCDPSession(tab.page()).send("Page.getInstallabilityErrors");
            assertThat(problems.getAsJsonArray("installabilityErrors").toString())
                    .doesNotContain("manifest", "icon", "worker", "start-url");
            var manifest = tab.context().newCDPSession(tab.page()).send("Page.getAppManifest");
            assertThat(manifest.get("url").getAsString()).endsWith("/app.webmanifest");
            assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        }
    }

    private Person withHomework(String number, String name, String template) {
        var client = stage.client("sim-linden-c-" + number, name);
        stage.everyEvening(client, template, "Feel steadier", 3);
        return client;
    }

    /** Online once, so that the worker is there and has kept what is open. */
    private static void keepsToday(Tab tab) {
        ready(tab);
        assertThat(kept(tab)).contains("/me/today");
    }

    private static void ready(Tab tab) {
        assertThat(tab.page().locator("html[data-ready]")).hasCount(1);
    }

    private static List<String> kept(Tab tab) {
        return kept(tab.page());
    }

    /** Pages on the device. */
    @SuppressWarnings("unchecked") // what the script answers
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate("""
                async () => {
                  if (!await caches.has("pages")) return [];
                  const kept = await (await caches.open("pages")).keys();
                  return kept.map(it => new URL(it.url).pathname);
                }
                """);
    }

    /** As a server does that has not heard of somebody for long enough. */
    private static void forgetSession(Tab tab) {
        var session = tab.context().cookies().stream()
                .filter(it -> it.name.equals("throughline"))
                .findFirst()
                .orElseThrow();
        var unknown = new Cookie(session.name, "0123456789ABCDEF")
                .setDomain(session.domain)
                .setPath(session.path)
                .setHttpOnly(true);
        tab.context().addCookies(List.of(unknown));
    }

    private static List<?> databases(Tab tab) {
        return (List<?>) tab.page().evaluate("indexedDB.databases().then(all => all.map(it => it.name))");
    }

    private void handInMoodOffline(Tab tab, String context) {
        keepsToday(tab);
        tab.context().setOffline(true);
        tab.link("Begin").click();
        tab.page().locator("[name='a.mood'][value='7']").check(force());
        tab.page().locator("[name='a.context']").fill(context);
        tab.button("Hand in").click();
        assertThat(tab.page().getByText("Kept on this device.")).isVisible();
    }

    /** As another device does. */
    private void record(Person client, String context) {
        var today = stage.platform().now().atZone(Stage.BERLIN).toLocalDate();
        var slots = client.get(
                TRACKING, "/clients/" + client.name() + "/homework?from=" + today + "&to=" + today.plusDays(1));
        var slot = slots.body().get("items").get(0).get("occurrenceId").asString();
        var said = client.post(
                TRACKING,
                "/clients/" + client.name() + "/homework/" + slot + "/records",
                Map.of("outcome", "COMPLETED", "answers", Map.of("mood", 3, "context", context)));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(201);
    }

    private static List<JsonNode> records(Person client) {
        return client.get(TRACKING, "/clients/" + client.name() + "/records")
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private List<String> states(Person client) {
        var today = stage.platform().now().atZone(Stage.BERLIN).toLocalDate();
        return client.get(
                        TRACKING,
                        "/clients/" + client.name() + "/homework?from=" + today.minusDays(2) + "&to="
                                + today.plusDays(1))
                .body()
                .get("items")
                .valueStream()
                .map(it -> it.get("state").asString())
                .toList();
    }

    private Instant evening() {
        var now = stage.platform().now().atZone(Stage.BERLIN);
        var evening = now.with(LocalTime.of(20, 0));
        return (evening.isAfter(now) ? evening : now.plusMinutes(1)).toInstant();
    }

    private static Locator.CheckOptions force() {
        return new Locator.CheckOptions().setForce(true);
    }
}
