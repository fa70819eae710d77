package org.throughline.portal.clinic.home;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class HomePageTest extends PortalTest {

    @Test
    void an_admin_begins_with_what_needs_a_look() throws Exception {
        services.says("GET", "/roster", 200, """
                        {"therapists":[{"therapistId":"t-mara","displayName":"Mara Lind","clients":3},
                        {"therapistId":"t-jonas","clients":2}],
                        "teams":[{"teamId":"1","name":"River","therapistIds":["t-mara"],"supervisorIds":[]}]}""")
                .says("GET", "/clinics/linden/adherence", 200, """
                        {"suppressed":false,"completion":{"numerator":5,"denominator":7,"shown":"71%"}}""")
                .says("GET", "/audit", 200, "{\"items\":[{\"id\":\"1\"}]}");

        browser.perform(get("/").with(as("a-linus", Role.CLINIC_ADMIN))).andExpect(redirectedUrl("/clinic"));
        browser.perform(get("/clinic").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4 times somebody went past the care team")))
                .andExpect(content().string(containsString("One therapist without a name")))
                .andExpect(content().string(containsString("One therapist with clients is in no team")))
                .andExpect(content().string(containsString("One team without a supervisor")))
                .andExpect(content().string(containsString("5 people")))
                .andExpect(content().string(containsString("71% of what was due is done")));
    }

    @Test
    void where_all_is_well_it_says_so() throws Exception {
        services.says("GET", "/roster", 200, "{\"therapists\":[],\"teams\":[]}")
                .says("GET", "/audit", 200, "{\"items\":[]}");

        browser.perform(get("/clinic").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(content().string(containsString("Nothing right now")))
                .andExpect(content().string(containsString("The figures cannot be shown right now")));
    }

    @Test
    void what_cannot_be_read_is_not_told_as_nothing() throws Exception {
        browser.perform(get("/clinic").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Nothing right now"))))
                .andExpect(content().string(containsString("cannot be said right now")));
    }
}
