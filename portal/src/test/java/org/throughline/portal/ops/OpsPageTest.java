package org.throughline.portal.ops;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class OpsPageTest extends PortalTest {

    private static final String CALM = """
            process_start_time_seconds %d
            throughline_outbox_pending 0.0
            throughline_outbox_oldest_age_seconds 0.0
            throughline_inbox_lag{topic="homework.assignments.v1"} 17.0
            throughline_dead_letters_total{topic="homework.assignments.v1"} 0.0
            throughline_inbox_events_total{result="dead",topic="homework.assignments.v1"} %d
            """;

    @Test
    void what_is_calm_is_said_to_be_calm_until_something_was_put_aside() throws Exception {
        services.measures(CALM.formatted(10, 0));
        page().andExpect(content().string(containsString("Nothing right now")))
                .andExpect(content().string(containsString(">17<")));
        services.measures(CALM.formatted(10, 3));

        page().andExpect(content().string(containsString("ops/runbooks/dead-letters.md")))
                .andExpect(content().string(not(containsString("Nothing right now"))));
    }

    @Test
    void events_that_do_not_leave_need_a_look() throws Exception {
        services.measures(CALM.formatted(30, 0) + "throughline_outbox_oldest_age_seconds{of=\"more\"} 47.25\n");

        page().andExpect(content().string(containsString("ops/runbooks/outbox-waits.md")))
                .andExpect(content().string(containsString("47.3")));
    }

    @Test
    void services_that_are_away_are_shown_as_away() throws Exception {
        page().andExpect(content().string(containsString("does not answer")))
                .andExpect(content().string(containsString("ops/runbooks/service-down.md")));
    }

    private ResultActions page() throws Exception {
        return browser.perform(get("/ops").with(as("o-kai", Role.OPS))).andExpect(status().isOk());
    }
}
