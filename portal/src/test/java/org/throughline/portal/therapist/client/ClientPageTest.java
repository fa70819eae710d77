package org.throughline.portal.therapist.client;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class ClientPageTest extends PortalTest {

    @BeforeEach
    void a_client_with_one_plan() {
        services.says("GET", "/clients/c-anna", 200, """
                        {"clientId":"c-anna","displayName":"Anna","therapistId":"t-mara","zone":"Europe/Berlin","sessions":[]}""").says("GET", "/assignments", 200, """
                        {"items":[{"assignmentId":"a-1","title":"Slow breathing","goal":"Sleep","type":"RELAXATION",
                        "state":"ACTIVE","schedules":[{"schedule":{"kind":"ONE_OFF","date":"2026-03-30"},
                        "effectiveFrom":"2026-03-27"}]}]}""");
    }

    @Test
    void a_plan_of_which_tracking_has_not_heard_yet_says_when_it_begins() throws Exception {
        services.says("GET", "/clients/c-anna/homework", 200, "{\"items\":[]}")
                .says("GET", "/assignments/a-1/occurrences", 200, "{\"items\":[{\"dueDate\":\"2026-03-30\"}]}");

        browser.perform(get("/care/clients/c-anna").with(as("t-mara", Role.THERAPIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<dd>Mon 30 Mar</dd>")));
    }

    @Test
    void where_tracking_knows_the_slots_it_is_the_one_to_say() throws Exception {
        services.says("GET", "/clients/c-anna/homework", 200, """
                        {"items":[{"occurrenceId":"o-1","assignmentId":"a-1","dueDate":"2026-03-29","state":"OPEN"}]}""")
                .says("GET", "/assignments/a-1/occurrences", 200, "{\"items\":[{\"dueDate\":\"2026-03-30\"}]}");

        browser.perform(get("/care/clients/c-anna").with(as("t-mara", Role.THERAPIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<dd>Sun 29 Mar</dd>")))
                .andExpect(content().string(not(containsString("30 Mar"))));
    }
}
