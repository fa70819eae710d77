package org.throughline.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The admin of a clinic: people, names, teams, figures, audit. */
class ClinicStoryTest {

    private static final String ADMIN = "a-linus";
    private static final String THERAPIST = "sim-linden-t-840";
    private static final int ASSIGNMENT = 1;
    private static final int TRACKING = 2;
    private static final int REMINDER = 3;

    private final Stage stage = new Stage(THERAPIST);

    @Test
    void an_admin_begins_with_what_needs_a_look() {
        stage.client("sim-linden-c-841", "Ada");

        try (var tab = Device.desktop().as(ADMIN)) {
            assertThat(tab.path()).isEqualTo("/clinic");
            assertThat(tab.page().getByText("without a name")).isVisible();
            tab.isAccessible().fitsTheWidth().screenshot("clinic-home-desktop");
        }
        for (var device : new Device[] {
            Device.phone().narrow().dark().in("de-DE"), Device.phone().withoutScripts()
        }) {
            try (var tab = device.as(ADMIN)) {
                tab.fitsTheWidth();
                if (device.scripts()) {
                    tab.isAccessible().hasTargetsForThumbs().screenshot("clinic-home-narrow-dark-de");
                }
            }
        }
    }

    @Test
    void somebody_is_enrolled_gets_sessions_and_another_zone_and_their_care_ends_and_begins_again() {
        try (var tab = Device.desktop().as(ADMIN)) {
            tab.link("Clients").first().click();
            tab.link("Enrol somebody").click();
            tab.isAccessible().fitsTheWidth().screenshot("clinic-enrol-desktop");
            tab.page().getByLabel("Name").fill("Beatrix");
            tab.page().getByLabel("Id in the log-in").fill("sim-linden-c-842");
            tab.page().locator("[name=therapistId]").fill(THERAPIST);
            tab.page().getByLabel("Time zone").fill("Nowhere/Land");
            tab.button("Enrol somebody").click();
            assertThat(tab.page().getByText("Give an IANA zone")).isVisible();
            tab.forgiving("422").page().getByLabel("Time zone").fill("Europe/Berlin");
            tab.button("Enrol somebody").click();
            assertThat(tab.heading()).isEqualTo("Beatrix");

            tab.page().getByLabel("Day").fill("2027-03-24");
            tab.page()
                    .getByLabel("Time", new Page.GetByLabelOptions().setExact(true))
                    .fill("10:00");
            tab.page().getByLabel("How many").fill("2");
            tab.button("Put down").click();
            assertThat(tab.page().locator(".sessions li")).hasCount(2);
            assertThat(tab.page().locator(".sessions li").last()).containsText("Wed 31 Mar, 10:00");
            tab.isAccessible().fitsTheWidth().screenshot("clinic-person-desktop");

            tab.page().locator(".sessions button").first().click();
            assertThat(tab.page().locator(".sessions li")).hasCount(1);
            tab.page().getByLabel("Home time zone").fill("Asia/Kathmandu");
            tab.page().getByLabel("plans keep to the time at home").check();
            tab.button("Keep").click();
            assertThat(tab.page().getByText("Kept.")).isVisible();

            tab.button("End care").click();
            assertThat(tab.page().getByText("Nothing was ended.")).isVisible();
            tab.page().getByLabel("End it for this client").check();
            tab.button("End care").click();
            assertThat(tab.page().getByText("Care has ended")).isVisible();
            assertThat(tab.page().locator(".sessions li")).hasCount(0);
            tab.isAccessible().fitsTheWidth().screenshot("clinic-person-ended-desktop");

            tab.open("/clinic/people?q=beatrix");
            assertThat(tab.page().getByText("Nobody of that name")).isVisible();
            tab.page().getByLabel("Care").selectOption("true");
            tab.button("Find").click();
            assertThat(tab.page().getByText("Care ended on")).isVisible();
            tab.isAccessible().fitsTheWidth().screenshot("clinic-people-ended-desktop");
            tab.link("Beatrix").click();
            tab.button("Take into care again").click();
            assertThat(tab.page().getByText("In care again.")).isVisible();
            assertThat(tab.page().locator("#sessions-title")).isVisible();
        }
        var kept = stage.admin().get(ASSIGNMENT, "/clients/sim-linden-c-842").body();
        assertThat(kept.get("homeZone").asString()).isEqualTo("Asia/Kathmandu");
        assertThat(kept.get("zonePolicy").asString()).isEqualTo("HOME");
    }

    @Test
    void clients_are_found_by_a_part_of_their_name() {
        stage.client("sim-linden-c-843", "Quentin Findable");

        try (var tab = Device.phone().as(ADMIN)) {
            tab.open("/clinic/people?q=findab");
            assertThat(tab.link("Quentin Findable")).isVisible();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("clinic-people-phone");
            tab.open("/clinic/people?therapist=" + THERAPIST);
            assertThat(tab.link("Quentin Findable")).isVisible();
            tab.open("/clinic/people?q=nobody-is-called-so");
            assertThat(tab.page().getByText("Nobody of that name")).isVisible();
        }
        try (var tab = Device.desktop().dark().as(ADMIN)) {
            tab.open("/clinic/people").isAccessible().screenshot("clinic-people-desktop-dark");
        }
    }

    @Test
    void a_name_and_a_team_are_given_and_a_supervisor_finds_them() {
        stage.client("sim-linden-c-844", "Dora");

        try (var tab = Device.desktop().as(ADMIN)) {
            tab.open("/clinic/staff");
            tab.page().getByLabel("Name of " + THERAPIST).fill("Thea Linde");
            tab.button("Keep names").click();
            assertThat(tab.page().getByText("Kept.")).isVisible();
            tab.page().getByLabel("Name of a new team").fill("River 840");
            tab.button("Make it").click();
            tab.isAccessible().fitsTheWidth().screenshot("clinic-staff-desktop");

            tab.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("River 840"))
                    .click();
            tab.page().getByLabel("Thea Linde").check();
            tab.page().getByLabel("Supervisors").fill("s-lena");
            tab.button("Keep").click();
            assertThat(tab.page().getByLabel("Thea Linde")).isChecked();
            tab.isAccessible().fitsTheWidth().screenshot("clinic-team-desktop");
        }
        try (var tab = Device.desktop().as("s-lena")) {
            assertThat(tab.page().locator("optgroup").first()).hasAttribute("label", "River 840");
            assertThat(tab.page().locator("select[name=of] option:checked")).hasText("Thea Linde (" + caseload() + ")");
            assertThat(tab.page().locator(".person h3", new Page.LocatorOptions().setHasText("Dora")))
                    .isVisible();
            tab.isAccessible().fitsTheWidth().screenshot("supervisor-caseload-desktop");
        }
        try (var tab = Device.phone().narrow().dark().in("de-DE").as(ADMIN)) {
            tab.open("/clinic/staff")
                    .isAccessible()
                    .hasTargetsForThumbs()
                    .fitsTheWidth()
                    .screenshot("clinic-staff-narrow-dark-de");
            tab.link("River 840").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("clinic-team-narrow-dark-de");
            tab.button("Team auflösen").click();
            assertThat(tab.link("River 840")).hasCount(0);
        }
    }

    @Test
    void the_audit_tells_who_was_turned_away() {
        var client = stage.client("sim-linden-c-845", "Emil");
        stage.platform().as("t-jonas").get(ASSIGNMENT, "/clients/" + client.name());
        stage.therapist().get(ASSIGNMENT, "/clients/" + client.name());

        try (var tab = Device.desktop().as(ADMIN)) {
            tab.open("/clinic/people/" + client.name());
            tab.link("Who looked at this client").click();
            var lines = tab.page().locator("tbody tr");
            assertThat(lines.first()).containsText("looked at");
            assertThat(tab.page().getByText("turned away").first()).isVisible();
            assertThat(tab.page().locator("tbody").getByText("t-jonas").first()).isVisible();
            tab.isAccessible().fitsTheWidth().screenshot("clinic-audit-desktop");

            tab.page().getByLabel("Who").fill("t-jonas");
            tab.button("Find").click();
            assertThat(lines).hasCount(1);
        }
        try (var tab = Device.phone().narrow().dark().in("de-DE").as(ADMIN)) {
            tab.open("/clinic/audit")
                    .isAccessible()
                    .hasTargetsForThumbs()
                    .fitsTheWidth()
                    .screenshot("clinic-audit-narrow-dark-de");
        }
    }

    @Test
    void a_policy_tells_its_effect_and_is_obeyed() {
        var client = stage.client("sim-linden-c-846", "Fritz");
        var preferences = "/clients/" + client.name() + "/reminder-preferences";

        try (var tab = Device.desktop().as(ADMIN)) {
            tab.link("Policies").first().click();
            tab.page().getByLabel("Quiet from").fill("19:30");
            tab.page()
                    .getByLabel("2", new Page.GetByLabelOptions().setExact(true))
                    .check();
            tab.button("Keep").click();
            assertThat(tab.page().getByText("Nothing is sent from 19:30 to 08:00"))
                    .isVisible();
            assertThat(client.get(REMINDER, preferences).body().get("quietFrom").asString())
                    .isEqualTo("19:30");
            assertThat(client.get(REMINDER, preferences).body().get("maxPerDay").asInt())
                    .isEqualTo(2);
            tab.isAccessible().fitsTheWidth().screenshot("clinic-policies-desktop");

            tab.page().getByLabel("Quiet from").fill("");
            tab.page().getByLabel("as the platform: 3").check();
            tab.button("Keep").click();
            assertThat(tab.page().getByText("Nothing is sent from 21:00 to 08:00"))
                    .isVisible();
        }
        try (var tab = Device.phone().narrow().dark().in("de-DE").as(ADMIN)) {
            tab.open("/clinic/policies")
                    .isAccessible()
                    .hasTargetsForThumbs()
                    .fitsTheWidth()
                    .screenshot("clinic-policies-narrow-dark-de");
        }
    }

    @Test
    void a_client_takes_everything_along_and_the_clinic_what_it_may_read() throws IOException {
        var client = stage.client("sim-linden-c-847", "Greta");
        stage.everyEvening(client, "relaxation-slow-breathing", "Sleep", 3);

        try (var tab = Device.phone().as(client.name())) {
            tab.open("/me/history").link("Take everything along").click();
            tab.isAccessible().hasTargetsForThumbs().fitsTheWidth().screenshot("data-phone");
            var json = Files.readString(download(tab, "Get the JSON file"));
            assertThat(json).contains("throughline-client-export", "Greta", "relaxation-slow-breathing", "adherence");
            assertThat(Files.readAllBytes(download(tab, "Get the PDF"))).startsWith('%', 'P', 'D', 'F');
            tab.button("Yes, that is fine").click();
            assertThat(tab.page().getByText("You agreed on")).isVisible();
        }
        try (var tab = Device.phone().narrow().dark().in("de-DE").as(client.name())) {
            tab.open("/me/data")
                    .isAccessible()
                    .hasTargetsForThumbs()
                    .fitsTheWidth()
                    .screenshot("data-narrow-dark-de");
        }
        try (var tab = Device.desktop().as(ADMIN)) {
            tab.open("/clinic/people/" + client.name());
            assertThat(tab.page().getByText("to the words of version 1")).isVisible();
            Files.copy(
                    download(tab, "PDF"),
                    Path.of("target", "screenshots", "greta.pdf"),
                    StandardCopyOption.REPLACE_EXISTING);
            tab.open("/clinic");
            try (var zip = new ZipFile(download(tab, "Take the clinic along").toFile())) {
                assertThat(zip.getEntry("clients/" + client.name() + ".json")).isNotNull();
                assertThat(zip.getEntry("clinic.json")).isNotNull();
            }
        }
        var stories =
                stage.admin().get(TRACKING, "/audit?client=" + client.name()).body();
        assertThat(stories.get("items"))
                .anyMatch(it -> it.get("operation").asString().endsWith("/stories")
                        && it.get("person").asString().equals(ADMIN));
    }

    private static Path download(Tab tab, String link) {
        return tab.page().waitForDownload(() -> tab.link(link).click()).path();
    }

    private int caseload() {
        return stage.therapist()
                .get(ASSIGNMENT, "/clients?limit=200")
                .body()
                .get("items")
                .size();
    }
}
