package org.throughline.portal.clinic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.clinic.audit.Lines.Line;
import org.throughline.portal.clinic.audit.Lines.Run;
import org.throughline.portal.login.Role;

class AuditPageTest extends PortalTest {

    @Test
    void lines_of_all_services_lie_together_the_latest_first_and_no_more_than_fit() {
        var one = new Lines(List.of(line("5", "brief"), line("2", "brief")));
        var other = new Lines(List.of(line("4", "homework"), line("3", "homework"), line("1", "homework")));

        var together = Lines.together(Stream.of(one, other), 4);

        assertThat(together).extracting(Line::id).containsExactly("5", "4", "3", "2");
        assertThat(Lines.runs(together)).extracting(Run::times).containsExactly(1, 2, 1);
    }

    @Test
    void who_did_what_is_told_in_words_and_those_who_were_turned_away_too() throws Exception {
        services.says("GET", "/audit", 200, """
                        {"items":[{"id":"0190f0d4-0000-7000-8000-000000000001","at":"2026-03-27T07:59:00Z","clinic":"linden",
                        "person":"t-jonas","roles":["THERAPIST"],"client":"c-anna","action":"READ",
                        "operation":"GET /api/v1/clients/{client}/homework","outcome":"refused"}],"next":null}""").says("GET", "/roster", 200, """
                        {"therapists":[{"therapistId":"t-jonas","displayName":"Jonas","clients":0}],"teams":[]}""");

        browser.perform(get("/clinic/audit?client=c-anna&from=2026-03-01&to=").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Jonas")))
                .andExpect(content().string(containsString("the homework")))
                .andExpect(content().string(containsString("turned away")))
                .andExpect(content().string(containsString("27 Mar 2026, 07:59:00")))
                .andExpect(content().string(not(containsString("does not answer"))));
    }

    @Test
    void a_service_that_is_away_takes_its_lines_along_and_the_page_says_so() throws Exception {
        browser.perform(get("/clinic/audit").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A part of the audit does not answer")));
    }

    @Test
    void a_change_is_told_as_one_whatever_the_right_by_which_it_was_made() {
        assertThat(run("CLINIC", "PUT /api/v1/roster").verb()).isEqualTo("audit.CHANGED");
        assertThat(run("CLINIC", "PUT /api/v1/roster").word()).isEqualTo("audit.of.roster");
        assertThat(run("READ", "GET /api/v1/clients/{clientId}/homework/{occurrence}")
                        .verb())
                .isEqualTo("audit.READ");
        assertThat(run("READ", "GET /api/v1/clients/{clientId}/homework/{occurrence}")
                        .word())
                .isEqualTo("audit.of.clients.homework");
    }

    private static Run run(String action, String operation) {
        var line = new Line("1", Instant.EPOCH, "a-linus", List.of(), null, action, operation, "granted", null);
        return new Run(line, 1);
    }

    @Test
    void days_are_whole_and_their_order_does_not_matter() {
        var march = new Search("", "", LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 1), null, null);

        assertThat(march.since()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(march.until()).isEqualTo("2026-04-01T00:00:00Z");
    }

    private static Line line(String id, String what) {
        return new Line(
                id,
                Instant.parse("2026-03-27T08:00:00Z"),
                "t-mara",
                List.of("THERAPIST"),
                "c-anna",
                "READ",
                "GET /api/v1/" + what,
                "granted",
                null);
    }
}
