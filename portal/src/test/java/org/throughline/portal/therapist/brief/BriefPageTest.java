package org.throughline.portal.therapist.brief;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class BriefPageTest extends PortalTest {

    @BeforeEach
    void a_session_under_way() {
        services.says("GET", "/clients/c-anna", 200, """
                        {"clientId":"c-anna","displayName":"Anna","zone":"Europe/Berlin"}""")
                .says("GET", "/assignments", 200, """
                        {"items":[{"assignmentId":"a-1","title":"Slow breathing","schedules":[{"version":1,"schedule":
                        {"kind":"QUOTA","timesPerWeek":3,"startsOn":"2026-03-20"}}]}]}""")
                .says("GET", "/clients/c-anna/homework", 200, """
                        {"items":[{"occurrenceId":"o-1","assignmentId":"a-1","dueDate":"2026-03-24"}]}""")
                .says("GET", "/clients/c-anna/brief", 200, """
                        {"client":"c-anna","asOf":"2026-03-27T07:30:00Z","frozen":true,"newerData":true,
                        "done":[{"assignmentId":"a-1","dueDate":"2026-03-24","outcome":"COMPLETED","late":false}],
                        "missed":[{"assignmentId":"a-1","dueDate":"2026-03-26","provisional":true,"reminderFault":false}],
                        "skipped":[{"assignmentId":"a-1","dueDate":"2026-03-25","provisional":false,"reminderFault":false,
                        "reason":"TOO_BUSY"}],"barriers":[{"reason":"TOO_BUSY","times":1}],"dayParts":[],"days":[],
                        "quality":{"client":{"rated":0,"of":1},"therapist":{"mean":3.0,"rated":1,"of":1}},
                        "surprises":[],"questions":[],"risks":[],"ratings":[],
                        "adherence":{"completion":{"shown":"1 of 3","rate":0.33},"showUp":{"shown":"2 of 3","rate":0.66},
                        "onTime":{}},"timeline":{"weeks":[],"scores":[],"changes":[]},
                        "agreed":[{"assignmentId":"a-1","scheduleVersion":1,"lastTime":true,"standing":"RUNNING"}],
                        "proposals":[]}""");
    }

    @Test
    void what_is_known_as_of_the_start_is_told_with_its_denominators() throws Exception {
        browser.perform(get("/care/clients/c-anna/brief").with(as("t-mara", Role.THERAPIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("As of the start of the session, Fri 27 Mar, 08:30")))
                .andExpect(content().string(containsString("More has come in since")))
                .andExpect(content().string(containsString("1 of 3 done")))
                .andExpect(content().string(containsString("For one of them work may still come in.")))
                .andExpect(content().string(containsString("/care/clients/c-anna/homework/o-1")))
                .andExpect(content().string(containsString("There was too much going on")))
                .andExpect(content().string(containsString("3 times a week")))
                .andExpect(content().string(not(containsString("null"))));
    }

    @Test
    void no_data_is_said_and_is_not_a_nought() throws Exception {
        browser.perform(get("/care/clients/c-anna/brief").with(as("t-mara", Role.THERAPIST)))
                .andExpect(content().string(containsString("no data yet")))
                .andExpect(content().string(not(containsString("0%"))));
    }

    @Test
    void of_somebody_elses_client_there_is_nothing() throws Exception {
        services.says("GET", "/clients/c-tom/brief", 404, "{\"code\":\"not-found\"}");

        browser.perform(get("/care/clients/c-tom/brief").with(as("t-mara", Role.THERAPIST)))
                .andExpect(status().isNotFound());
    }
}
