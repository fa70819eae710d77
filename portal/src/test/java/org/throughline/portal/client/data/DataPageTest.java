package org.throughline.portal.client.data;

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

class DataPageTest extends PortalTest {

    @Test
    void what_was_agreed_to_is_there_with_its_words_and_its_day_and_can_be_ended() throws Exception {
        var consents = """
                {"items":[{"purpose":"EMAIL_REMINDERS","given":true,"version":"1","at":"2026-03-20T08:00:00Z","asked":"1"}]}""";
        services.says("GET", "/clients/c-anna/consents", 200, consents)
                .says("PUT", "/clients/c-anna/consents/email-reminders", 200, consents);

        browser.perform(get("/me/data").with(as("c-anna", Role.CLIENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("may remind me of my homework by e-mail")))
                .andExpect(content().string(containsString("You agreed on Friday, 20 March.")));
        browser.perform(post("/me/data/email-reminders")
                        .param("given", "false")
                        .with(csrf())
                        .with(as("c-anna", Role.CLIENT)))
                .andExpect(redirectedUrl("/me/data#consents"));
        assertThat(services.told().body()).isEqualTo("{\"given\":false,\"version\":\"1\"}");
    }

    @Test
    void the_files_can_be_had_while_the_consents_are_away() throws Exception {
        browser.perform(get("/me/data").with(as("c-anna", Role.CLIENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("cannot be shown right now")))
                .andExpect(content().string(containsString("/me/data/export.pdf")));
    }
}
