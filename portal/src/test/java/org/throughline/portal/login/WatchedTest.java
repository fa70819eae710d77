package org.throughline.portal.login;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.throughline.portal.PortalTest;

/** Whoever runs the portal asks how it is. */
// Tests tell no metrics otherwise.
@TestPropertySource(properties = "management.prometheus.metrics.export.enabled=true")
class WatchedTest extends PortalTest {

    @Test
    void it_says_that_it_is_ready() throws Exception {
        browser.perform(get("/actuator/health/readiness"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
    }

    @Test
    void how_long_pages_take_is_told_within() throws Exception {
        browser.perform(get("/actuator/prometheus"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("jvm_memory_used_bytes")));
    }

    @Test
    void and_to_nobody_who_comes_through_the_proxy() throws Exception {
        browser.perform(get("/actuator/prometheus").secure(true)).andExpect(redirectedUrl("/welcome"));
    }

    @Test
    void nothing_else_is_told() throws Exception {
        browser.perform(get("/actuator/env")).andExpect(redirectedUrl("/welcome"));
    }
}
