package org.throughline.portal.clinic.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class PoliciesPageTest extends PortalTest {

    private static final String POLICY = """
            {"quietFrom":"20:00","maxPerDay":2,"usual":{"quietFrom":"21:00","quietUntil":"08:00","intensity":"NORMAL",
            "language":"en","maxPerDay":3},"etag":"\\"1\\""}""";

    @Test
    void each_setting_tells_its_effect_and_where_it_comes_from() throws Exception {
        services.says("GET", "/reminder-policy", 200, POLICY);

        browser.perform(get("/clinic/policies").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("from 20:00 to 08:00")))
                .andExpect(content().string(containsString("more than 2 a day")))
                .andExpect(content().string(containsString("This comes from your clinic.")))
                .andExpect(content().string(containsString("This comes from the platform")));
    }

    @Test
    void what_is_left_empty_is_as_the_platform() throws Exception {
        services.says("PUT", "/reminder-policy", 200, POLICY);

        browser.perform(post("/clinic/policies")
                        .param("etag", "\"0\"")
                        .param("quietFrom", "20:00")
                        .param("quietUntil", "")
                        .param("intensity", "")
                        .param("language", "de")
                        .param("maxPerDay", "")
                        .with(csrf())
                        .with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(flash().attribute("kept", true));
        assertThat(services.told().body())
                .isEqualTo("{\"quietFrom\":\"20:00\",\"quietUntil\":null,\"intensity\":null,\"language\":\"de\","
                        + "\"maxPerDay\":null}");
    }

    @Test
    void while_the_service_is_away_the_rest_of_the_page_stays() throws Exception {
        browser.perform(get("/clinic/policies").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("cannot be shown right now")))
                .andExpect(content().string(containsString("At most two messages")));
    }
}
