package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.stories.Person;

/** A therapist reads, answers, rates and goes on from there. */
class BriefStoryTest {

    private static final String THERAPIST = "sim-linden-t-870";

    private final Stage stage = new Stage(THERAPIST);

    @Test
    void a_minute_before_the_session() {
        var kim = stage.client("sim-linden-c-871", "Kim");
        stage.everyEvening(kim, "relaxation-slow-breathing", "Fall asleep more easily", 14);
        stage.everyEvening(kim, "thought-record-short", "Worry less at work", 14);
        live(kim);

        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/" + kim.name());
            assertThat(tab.heading()).isEqualTo("Kim");
            tab.isAccessible().fitsTheWidth().screenshot("client-desktop");

            tab.link("Session brief").click();
            assertThat(tab.heading()).isEqualTo("Brief: Kim");
            tab.isAccessible().fitsTheWidth().screenshot("brief-desktop");
            assertThat(tab.page().locator("main").boundingBox().height)
                    .as("height of the brief, which should do without scrolling on a usual screen")
                    .isLessThan(960);
            paper(tab);

            tab.page().getByLabel("Your answer").fill("Write down the first thought, however odd it is.");
            tab.button("Answer").click();
            assertThat(tab.page().getByText("Your answer is with the client.")).isVisible();
        }
        try (var tab = Device.phone().dark().in("de-DE").as(THERAPIST)) {
            tab.open("/care/clients/" + kim.name() + "/brief");
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("brief-phone-dark-de");
            tab.open("/care/clients/" + kim.name());
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("client-phone-dark-de");
        }
        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/" + kim.name() + "/brief");
            tab.page().locator(".strip .COMPLETED a").first().click();
            tab.isAccessible().fitsTheWidth().screenshot("entry-desktop");

            tab.page().locator("[name=quality][value='3']").check();
            tab.button("Rate and assign next").click();
            assertThat(tab.page().getByText("Your rating is kept.")).isVisible();
            tab.button("Give out").click();
            assertThat(tab.page().getByText("Given out.")).isVisible();
            assertThat(tab.page().locator(".plan")).hasCount(3);
        }
    }

    @Test
    void during_a_session_it_stays_as_it_was_at_its_start_and_says_that_more_came_in() {
        var noa = stage.client("sim-linden-c-872", "Noa");
        stage.everyEvening(noa, "relaxation-slow-breathing", "Sleep", 3);
        var starts = stage.platform().now().plus(Duration.ofHours(1));
        var met = stage.therapist()
                .put(
                        1,
                        "/clients/" + noa.name() + "/sessions",
                        List.of(Map.of("startsAt", starts, "endsAt", starts.plus(Duration.ofMinutes(50)))),
                        stage.therapist().get(1, "/clients/" + noa.name()).etag());
        assertThat(met.status()).as(met.body().toString()).isEqualTo(200);
        stage.platform().moveTo(starts.plus(Duration.ofMinutes(5)));
        record(noa, due(noa).getFirst(), 0);
        stage.platform().advance(Duration.ofMinutes(1));

        try (var tab = Device.desktop().as(THERAPIST)) {
            tab.open("/care/clients/" + noa.name() + "/brief");
            assertThat(tab.page().getByText("As of the start of the session,")).isVisible();
            assertThat(tab.page().getByText("More has come in since; it waits for the next brief."))
                    .isVisible();
            tab.isAccessible().screenshot("brief-frozen-desktop");
        }
    }

    /** Eight days, not all of them good. */
    private void live(Person kim) {
        say(kim, "PHQ_9", List.of(2, 2, 2, 1, 2, 2, 1, 2, 0));
        say(kim, "GAD_7", List.of(2, 2, 2, 1, 2, 1, 1));
        for (var day = 0; day < 9; day++) {
            stage.platform().advance(Duration.ofHours(11));
            var slots = due(kim);
            if (day % 4 != 2) {
                record(kim, slots.getFirst(), day);
            }
            if (day == 1) {
                post(kim, slots.getLast() + "/questions", Map.of("text", "What counts as a thought?"));
            } else if (day == 3) {
                post(kim, slots.getLast() + "/skip", Map.of("reason", "TOO_BUSY"));
            }
            stage.platform().advance(Duration.ofHours(13));
        }
        say(kim, "PHQ_9", List.of(1, 1, 1, 1, 1, 1, 1, 1, 0));
        say(kim, "GAD_7", List.of(1, 1, 1, 1, 1, 1, 1));
        stage.platform().advance(Duration.ofSeconds(1));
    }

    private List<String> due(Person kim) {
        var today = stage.platform().now().atZone(Stage.BERLIN).toLocalDate();
        var slots = kim.get(2, "/clients/" + kim.name() + "/homework?from=" + today + "&to=" + today.plusDays(1));
        return slots.body()
                .get("items")
                .valueStream()
                .sorted(java.util.Comparator.comparing(it -> it.get("type").asString()))
                .map(it -> it.get("occurrenceId").asString())
                .toList();
    }

    private void record(Person kim, String slot, int day) {
        post(
                kim,
                slot + "/records",
                Map.of(
                        "outcome",
                        day == 5 ? "PARTIAL" : "COMPLETED",
                        "dose",
                        day == 5 ? 2 : 5,
                        "note",
                        "The first minute is the hardest.",
                        "discuss",
                        day == 7,
                        "answers",
                        Map.of("tension-before", 7, "tension-after", 3),
                        "ratings",
                        Map.of("QUALITY", 3, "DIFFICULTY", 2)));
    }

    private void say(Person kim, String instrument, List<Integer> answers) {
        var said = kim.post(
                2, "/clients/" + kim.name() + "/measures", Map.of("instrument", instrument, "answers", answers));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(201);
    }

    private void post(Person kim, String path, Object body) {
        var said = kim.post(2, "/clients/" + kim.name() + "/homework/" + path, body);
        assertThat(said.status()).as(path + said.body()).isBetween(200, 201);
    }

    private static void paper(Tab tab) {
        tab.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(tab.page().locator("footer")).isHidden();
        assertThat(tab.page().locator("textarea")).isHidden();
        tab.shoot("brief-print");
        var pdf =
                tab.page().pdf(new PdfOptions().setFormat("A4").setPath(Path.of("target", "screenshots", "brief.pdf")));
        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1))
                .as("pages of the brief on paper")
                .hasSize(2);
        tab.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
