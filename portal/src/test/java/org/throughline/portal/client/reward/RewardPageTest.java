package org.throughline.portal.client.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class RewardPageTest extends PortalTest {

    private static final String REWARD = "/clients/c-anna/reward";

    @Test
    void where_nothing_was_chosen_there_is_something_to_choose() throws Exception {
        services.says("GET", REWARD, 404, "{\"code\":\"not-found\"}");

        browser.perform(get("/me/reward").with(as("c-anna", Role.CLIENT)))
                .andExpect(content().string(containsString("What would you like?")));
    }

    @Test
    void it_is_chosen_in_the_clients_own_words() throws Exception {
        services.says("PUT", REWARD, 200, "{\"text\":\"A bath\",\"after\":3,\"practised\":0,\"reached\":false}");

        browser.perform(post("/me/reward")
                        .param("text", "A bath")
                        .param("after", "3")
                        .with(as("c-anna", Role.CLIENT))
                        .with(csrf()))
                .andExpect(redirectedUrl("/me/reward"));

        assertThat(services.told().body()).contains("\"A bath\"").contains("3");
    }

    @Test
    void without_tracking_service_the_page_says_that_it_is_away() throws Exception {
        browser.perform(get("/me/reward").with(as("c-anna", Role.CLIENT))).andExpect(status().isServiceUnavailable());
    }
}
