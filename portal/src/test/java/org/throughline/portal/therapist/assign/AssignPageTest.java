package org.throughline.portal.therapist.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class AssignPageTest extends PortalTest {

    private static final String HERE = "/care/clients/c-anna/assign";

    private final RequestPostProcessor mara = as("t-mara", Role.THERAPIST);

    @BeforeEach
    void a_library() {
        services.says("GET", "/clients/c-anna", 200, """
                        {"clientId":"c-anna","displayName":"Anna","zone":"Europe/Berlin"}""")
                .says("GET", "/assignments", 200, "{\"items\":[]}")
                .says("GET", "/templates/slow", 200, """
                        {"id":"slow","type":"RELAXATION","title":"Slow breathing","purpose":"To calm down.",
                        "minimumStep":"Five breaths.","dose":{"target":5.0,"unit":"minutes","minimumFraction":0.1}}""")
                .says("POST", "/assignments/preview", 200, """
                        {"slots":[{"dueDate":"2026-03-27","plannedAt":"2026-03-27T17:00:00Z","dueAt":"2026-03-27T23:00:00Z","opensAt":"2026-03-27T05:00:00Z",
                        "graceUntil":"2026-03-28T17:00:00Z","zone":"Europe/Berlin"}]}""");
    }

    @Test
    void the_form_is_filled_in_and_its_dates_are_there() throws Exception {
        browser.perform(get(HERE).param("template", "slow").with(mara))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("To calm down.")))
                .andExpect(content().string(containsString("Fri 27 Mar, 18:00")));

        assertThat(sent("/assignments/preview")).contains("FREQ=DAILY;UNTIL=20260409", "\"startsOn\":\"2026-03-27\"");
    }

    @Test
    void what_was_typed_is_given_out_and_nothing_that_was_left_empty() throws Exception {
        services.says("POST", "/assignments", 201, "{\"state\":\"ACTIVE\"}");

        browser.perform(typed("give"))
                .andExpect(redirectedUrl("/care/clients/c-anna"))
                .andExpect(flash().attribute("given", "out"));

        assertThat(sent("/assignments"))
                .contains("\"goal\":\"Sleep\"", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH", "\"cue\":\"kettle\"")
                .doesNotContain("place", "windows", "acceptance");
    }

    @Test
    void what_the_service_cannot_take_is_said_beside_its_field_and_what_was_typed_stays() throws Exception {
        services.says("POST", "/assignments", 422, """
                {"code":"invalid","errors":[{"pointer":"/goal","code":"required","message":"Give a goal."}]}""");

        browser.perform(typed("give"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is needed.")))
                .andExpect(content().string(containsString("value=\"kettle\"")));
    }

    @Test
    void a_draft_is_written_anew_before_it_is_given_out() throws Exception {
        services.says("GET", "/clients/c-anna/drafts/a-9", 200, "{\"assignmentId\":\"a-9\"}")
                .says("PUT", "/clients/c-anna/drafts/a-9", 200, "{\"assignmentId\":\"a-9\"}")
                .says("POST", "/clients/c-anna/drafts/a-9/give-out", 201, "{\"state\":\"PROPOSED\"}");

        browser.perform(typed("give").param("draft", "a-9")).andExpect(flash().attribute("given", "proposed"));

        assertThat(sent("/clients/c-anna/drafts/a-9/give-out")).isEqualTo("{}");
    }

    private MockHttpServletRequestBuilder typed(String then) {
        return post(HERE)
                .param("template", "slow")
                .param("goal", "Sleep")
                .param("purpose", " ")
                .param("cue", "kettle")
                .param("action", "breathe")
                .param("place", "")
                .param("graceDays", "")
                .param("kind", "RECURRING")
                .param("days", "MO", "TH")
                .param("every", "1")
                .param("startsOn", "2026-03-30")
                .param("endsOn", "")
                .param("wallTime", "18:00")
                .param("then", then)
                .with(mara)
                .with(csrf());
    }

    private static String sent(String path) {
        return services.heard().stream()
                .filter(it -> it.method().equals("POST") && it.path().equals(path))
                .reduce((_, later) -> later)
                .orElseThrow()
                .body();
    }
}
