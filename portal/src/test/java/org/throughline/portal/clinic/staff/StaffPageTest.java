package org.throughline.portal.clinic.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class StaffPageTest extends PortalTest {

    private static final String ROSTER = """
            {"therapists":[{"therapistId":"t-jonas","clients":0},{"therapistId":"t-mara","displayName":"Mara","clients":3}],
            "teams":[{"teamId":"r","name":"River","therapistIds":["t-mara"],"supervisorIds":["s-lena"]}]}""";

    @BeforeEach
    void a_roster() {
        services.says("GET", "/roster", 200, ROSTER).says("PUT", "/roster", 200, ROSTER);
    }

    @Test
    void everybody_is_there_with_their_caseload_and_the_page_says_where_roles_come_from() throws Exception {
        browser.perform(get("/clinic/staff").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("roles come with the log-in")))
                .andExpect(content().string(containsString("3 clients")))
                .andExpect(content().string(containsString("River")));
    }

    @Test
    void names_are_kept_and_teams_stay_as_they_were() throws Exception {
        send(post("/clinic/staff")
                .param("etag", "\"1\"")
                .param("therapist", "t-jonas", "t-mara", "")
                .param("called", "Ahrens, Jonas", "", ""));

        assertThat(services.told().body())
                .contains(
                        "\"therapists\":[{\"therapistId\":\"t-jonas\",\"displayName\":\"Ahrens, Jonas\"}]",
                        "\"teamId\":\"r\"");
    }

    @Test
    void a_team_gets_a_name_therapists_and_supervisors() throws Exception {
        send(post("/clinic/staff/teams/r")
                .param("etag", "\"1\"")
                .param("name", "Delta")
                .param("therapist", "", "t-jonas", "t-mara")
                .param("supervisors", "s-lena, s-noor"));

        assertThat(services.told().body())
                .contains("\"displayName\":\"Mara\"")
                .contains("\"teams\":[{\"teamId\":\"r\",\"name\":\"Delta\",\"therapistIds\":[\"t-jonas\",\"t-mara\"],"
                        + "\"supervisorIds\":[\"s-lena\",\"s-noor\"]}]");
    }

    @Test
    void a_team_that_is_dissolved_is_gone() throws Exception {
        send(post("/clinic/staff/teams/r/remove").param("etag", "\"1\""));

        assertThat(services.told().body()).contains("\"teams\":[]");
    }

    @Test
    void who_saw_something_else_is_told_so() throws Exception {
        services.says("PUT", "/roster", 412, "{\"code\":\"stale\"}");

        browser.perform(post("/clinic/staff/teams")
                        .param("etag", "\"0\"")
                        .param("name", "Brook")
                        .with(csrf())
                        .with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(flash().attributeExists("refusal"));
    }

    @Test
    void there_is_no_page_of_a_team_that_is_not_there() throws Exception {
        browser.perform(get("/clinic/staff/teams/none").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isNotFound());
    }

    private void send(MockHttpServletRequestBuilder form) throws Exception {
        browser.perform(form.with(csrf()).with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(flash().attribute("kept", true));
    }
}
