package org.throughline.portal.client.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class TodayPageTest extends PortalTest {

    private static final String SLOTS = """
            {"items":[{"occurrenceId":"o-1","assignmentId":"a-1","slot":"2026-03-27#1","type":"RELAXATION",
            "templateId":"relaxation-slow-breathing","templateVersion":1,"state":"OPEN","outcome":null,"fraction":null,
            "reason":null,"late":false,"early":false,"provisional":false,"opensAt":"2026-03-26T23:00:00Z",
            "dueAt":"2026-03-27T23:00:00Z","graceUntil":"2026-03-28T03:00:00Z","lateUntil":"2026-04-10T22:00:00Z",
            "dueDate":"2026-03-27","zone":"Europe/Berlin","plannedAt":"2026-03-27T17:00:00Z","recordId":null,"revision":1}],
            "next":null}""";

    private static final String PLANS = """
            {"items":[{"assignmentId":"a-1","clientId":"c-anna","therapistId":"t-mara","state":"ACTIVE","type":"RELAXATION",
            "title":"Slow breathing","purpose":"To calm <down>.","goal":"Sleep","minimumStep":"Five slow breaths.",
            "dose":{"target":5.0,"unit":"minutes","minimumFraction":0.1},"ifThen":{"cue":"the kettle is on","place":null,
            "action":"I breathe"},"schedules":[],"etag":"\\"1\\""}],"next":null}""";

    @Test
    void one_card_purpose_first_and_all_four_ways_as_equals() throws Exception {
        services.says("GET", "/clients/c-anna/homework", 200, SLOTS)
                .says("GET", "/assignments", 200, PLANS)
                .says("GET", "/clients/c-anna", 200, "{\"displayName\":\"Anna\",\"zone\":\"Europe/Berlin\"}");

        var page = browser.perform(get("/me/today").with(as("c-anna", Role.CLIENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hello Anna")))
                .andExpect(content().string(containsString("To calm &lt;down&gt;.")))
                .andExpect(content().string(containsString("When the kettle is on → I breathe")))
                .andExpect(content().string(containsString("you had 18:00 in mind")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page.indexOf("To calm")).isLessThan(page.indexOf("Slow breathing</h2>"));
        for (var way : new String[] {"\"/me/homework/o-1\"", "how=smaller", "how=differently", "how=not-this-time"}) {
            assertThat(page).contains(way);
        }
        assertThat(services.heard()).allSatisfy(it -> assertThat(it.token()).isEqualTo("Bearer token-of-the-visitor"));
    }

    @Test
    void who_has_a_first_name_where_they_log_in_is_greeted_by_it() throws Exception {
        services.says("GET", "/clients/c-anna/homework", 200, SLOTS)
                .says("GET", "/assignments", 200, PLANS)
                .says("GET", "/clients/c-anna", 200, "{\"displayName\":\"Keller, Anna\",\"zone\":\"Europe/Berlin\"}");

        browser.perform(get("/me/today").with(as("c-anna", Map.of("sub", "c-anna", "given_name", "Anna"), Role.CLIENT)))
                .andExpect(content().string(containsString("Hello Anna")))
                .andExpect(content().string(not(containsString("Keller"))));
    }

    @Test
    void without_assignment_service_the_card_stays_and_says_what_is_lacking() throws Exception {
        services.says("GET", "/clients/c-anna/homework", 200, SLOTS);

        browser.perform(get("/me/today").with(as("c-anna", Role.CLIENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Relaxation")))
                .andExpect(content().string(containsString("cannot be shown right now")));
    }

    @Test
    void without_tracking_service_there_is_still_a_page() throws Exception {
        browser.perform(get("/me/today").with(as("c-anna", Role.CLIENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is lost")))
                .andExpect(content().string(not(containsString("class=\"week\""))));
    }

    @Test
    void what_was_looked_forward_to_is_shown_once_it_is_time() throws Exception {
        services.says("GET", "/clients/c-anna/homework", 200, SLOTS)
                .says("GET", "/clients/c-anna/reward", 200, "{\"text\":\"a bath\",\"practised\":3,\"reached\":true}");

        browser.perform(get("/me/today").with(as("c-anna", Role.CLIENT)))
                .andExpect(content().string(containsString("You practised 3 times.")))
                .andExpect(content().string(containsString("a bath")));
    }
}
