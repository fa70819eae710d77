package org.throughline.portal.clinic.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class AdherencePageTest extends PortalTest {

    @BeforeEach
    void figures() {
        services.says("GET", "/roster", 200, """
                        {"therapists":[{"therapistId":"t-a","displayName":"Ada","clients":6},
                        {"therapistId":"t-b","displayName":"Bea","clients":5},
                        {"therapistId":"t-c","displayName":"Cem","clients":2},
                        {"therapistId":"t-d","displayName":"Dan","clients":7}],
                        "teams":[{"teamId":"1","name":"River","therapistIds":["t-a","t-b","t-c"],
                        "supervisorIds":["s-lena"]},
                        {"teamId":"2","name":"Brook","therapistIds":["t-d"],"supervisorIds":[]}]}""").says("GET", "/clinics/linden/caseloads/adherence", 200, """
                        {"asOf":"2026-03-27T08:00:00Z","formulaVersion":"1.0","suppressed":true,"caseloads":[
                        {"therapistId":"t-a","suppressed":false,"clients":6,
                        "completion":{"numerator":8,"denominator":10,"rate":0.8,"shown":"80%"},
                        "showUp":{"numerator":9,"denominator":10,"rate":0.9,"shown":"90%"}},
                        {"therapistId":"t-b","suppressed":false,"clients":5,
                        "completion":{"numerator":10,"denominator":30,"rate":0.3333,"shown":"33%"},
                        "showUp":{"numerator":15,"denominator":30,"rate":0.5,"shown":"50%"}},
                        {"therapistId":"t-c","suppressed":true},{"therapistId":"t-d","suppressed":true}]}""");
    }

    @Test
    void a_team_s_figure_is_that_of_the_caseloads_that_are_told() throws Exception {
        browser.perform(get("/clinic/adherence").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("11 clients whose figures are shown, taken together: 45% done, 60%")))
                .andExpect(content().string(containsString("too few to show")))
                .andExpect(content().string(containsString("worked out by subtraction")))
                .andExpect(content().string(containsString("there are too few clients with data")))
                .andExpect(content().string(containsString("Dan")));
        assertThat(services.heard()).anyMatch(it -> it.path().equals("/clinics/linden/caseloads/adherence"));
    }

    @Test
    void a_supervisor_sees_their_own_teams() throws Exception {
        browser.perform(get("/clinic/adherence?weeks=0").with(as("s-lena", Role.SUPERVISOR)))
                .andExpect(content().string(containsString("River")))
                .andExpect(content().string(not(containsString("Dan"))));
    }

    @Test
    void without_any_service_there_is_still_a_page() throws Exception {
        services.forget();
        browser.perform(get("/clinic/adherence").with(as("s-lena", Role.SUPERVISOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("come back in a minute")));
    }
}
