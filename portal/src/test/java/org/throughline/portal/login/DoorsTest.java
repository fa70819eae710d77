package org.throughline.portal.login;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.throughline.portal.PortalTest;

class DoorsTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({
        "CLIENT, /care/caseload",
        "CLIENT, /clinic/people",
        "THERAPIST, /me/today",
        "THERAPIST, /clinic/people",
        "CLINIC_ADMIN, /care/caseload",
        "SUPERVISOR, /clinic",
        "SUPERVISOR, /clinic/people",
        "SUPERVISOR, /clinic/staff",
        "SUPERVISOR, /clinic/audit",
        "OPS, /me/today",
        "OPS, /nowhere-at-all"
    })
    void pages_of_other_roles_stay_closed(Role role, String page) throws Exception {
        browser.perform(get(page).with(as("somebody", role))).andExpect(status().isForbidden());
    }

    @Test
    void who_is_not_logged_in_is_welcomed() throws Exception {
        browser.perform(get("/me/today")).andExpect(redirectedUrl("/welcome"));
    }

    @Test
    void whose_session_is_over_is_welcomed_back() throws Exception {
        browser.perform(get("/me/today").with(sessionIsOver())).andExpect(redirectedUrl("/away"));
    }

    @Test
    void a_form_of_a_session_that_is_over_is_no_attack() throws Exception {
        browser.perform(post("/me/homework/any").with(sessionIsOver())).andExpect(redirectedUrl("/away"));
    }

    @Test
    void a_fragment_leads_the_whole_page_there() throws Exception {
        browser.perform(get("/me/today").header("HX-Request", "true").with(sessionIsOver()))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Redirect", "/away"));
    }

    @Test
    void staying_needs_a_log_in() throws Exception {
        browser.perform(post("/stay").with(csrf())).andExpect(redirectedUrl("/welcome"));
        browser.perform(post("/stay").with(csrf()).with(as("t-mara", Role.THERAPIST)))
                .andExpect(status().isNoContent());
    }

    private static RequestPostProcessor sessionIsOver() {
        return request -> {
            request.setRequestedSessionId("of-yesterday");
            request.setRequestedSessionIdValid(false);
            return request;
        };
    }
}
