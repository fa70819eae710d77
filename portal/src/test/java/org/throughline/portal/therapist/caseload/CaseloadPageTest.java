package org.throughline.portal.therapist.caseload;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class CaseloadPageTest extends PortalTest {

    @Test
    void who_needs_a_look_is_shown_with_why() throws Exception {
        services.says("GET", "/therapists/t-mara/caseload", 200, """
                        {"asOf":"2026-03-27T08:00:00Z","formulaVersion":"1.0","clients":[{"clientId":"c-anna",
                        "why":["CONSECUTIVE_MISSES"],"headline":{"rate":0.5,"of":1,"shown":"50 %"},
                        "completion":{"numerator":1,"denominator":2,"rate":0.5,"shown":"1 of 2"},
                        "showUp":{"numerator":2,"denominator":2,"rate":1.0,"shown":"2 of 2"},
                        "nextSession":"2026-03-30T08:00:00Z"}]}""").says("GET", "/clients", 200, """
                        {"items":[{"clientId":"c-anna","displayName":"Anna","therapistId":"t-mara","zone":"Europe/Berlin",
                        "zonePolicy":"FOLLOW","homeZone":"Europe/Berlin","sessions":[],"etag":"\\"1\\""}],"next":null}""");

        browser.perform(get("/care/caseload").with(as("t-mara", Role.THERAPIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Needs a look (1)")))
                .andExpect(content().string(containsString("Several slots in a row without a word")))
                .andExpect(content().string(containsString("1 of 2")))
                .andExpect(content().string(containsString("Mon 30 Mar, 10:00")));
    }

    @Test
    void without_any_service_there_is_still_a_page() throws Exception {
        browser.perform(get("/care/caseload").with(as("t-mara", Role.THERAPIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("come back in a minute")));
    }

    @Test
    void a_supervisor_begins_with_the_first_of_their_teams_and_finds_the_others_by_name() throws Exception {
        services.says("GET", "/roster", 200, """
                        {"therapists":[{"therapistId":"t-jonas","displayName":"Jonas Ahrens","clients":1},
                        {"therapistId":"t-mara","displayName":"Mara Lind","clients":1},
                        {"therapistId":"t-new","clients":0}],
                        "teams":[{"teamId":"1","name":"Brook","therapistIds":["t-jonas"],"supervisorIds":["s-else"]},
                        {"teamId":"2","name":"River","therapistIds":["t-mara"],"supervisorIds":["s-lena"]}]}""")
                .says("GET", "/clients", 200, """
                        {"items":[{"clientId":"c-anna","displayName":"Anna","therapistId":"t-mara","zone":"Europe/Berlin"}]}""")
                .says("GET", "/therapists/t-mara/caseload", 200, "{\"clients\":[]}");

        browser.perform(get("/care/caseload").with(as("s-lena", Role.SUPERVISOR)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(stringContainsInOrder("River", "Mara Lind", "Brook", "In no team", "t-new")))
                .andExpect(content().string(containsString("Anna")));
    }
}
