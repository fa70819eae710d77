package org.throughline.portal.client.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class MeasurePageTest extends PortalTest {

    @Test
    void what_is_left_out_is_sent_as_left_out_and_a_heavy_answer_met_with_numbers() throws Exception {
        services.says("GET", "/instruments", 200, """
                        {"instruments":[{"instrument":"PHQ_2","language":"en","title":"Two items","question":"How often?",
                        "items":["Little interest","Feeling down"],"options":["Not at all","Several days"],"source":"S"}]}""").says("POST", "/clients/c-anna/measures", 201, """
                        {"riskFlagged":true,"crisisResources":[{"name":"Samaritans","phone":"116 123"}]}""");
        var anna = as("c-anna", Role.CLIENT);

        var told = browser.perform(post("/me/measures/PHQ_2")
                        .param("key", "k-1")
                        .param("item.1", "1")
                        .with(anna)
                        .with(csrf()))
                .andReturn();

        assertThat(services.told().body()).contains("\"answers\":[null,1]");
        browser.perform(get("/me/measures/thanks").with(anna).flashAttrs(told.getFlashMap()))
                .andExpect(content().string(containsString("href=\"tel:116123\"")));
    }

    @Test
    void somebody_who_reads_german_is_asked_in_german() throws Exception {
        services.says("GET", "/instruments", 200, """
                        {"instruments":[{"instrument":"PHQ_2","language":"de","title":"Zwei Fragen","question":"Wie oft?",
                        "items":["Wenig Interesse"],"options":["Nie","Oft"],"source":"S"}]}""");

        browser.perform(get("/me/measures/PHQ_2")
                        .header("Accept-Language", "de-DE")
                        .with(as("c-anna", Role.CLIENT)))
                .andExpect(content().string(containsString("class=\"tell\" lang=\"de\"")));

        assertThat(services.heard()).anyMatch(it -> it.language().equals("de"));
    }
}
