package org.throughline.portal.client.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class EntryPageTest extends PortalTest {

    private static final String RECORD = "/clients/c-anna/records/r-1";

    @BeforeEach
    void told() {
        var record = """
                {"recordId":"r-1","assignmentId":"a-1","privacy":"ALL","fraction":0.5,"latest":{"revision":1,
                "outcome":"PARTIAL","performedAt":"2026-03-27T07:00:00Z","recordedAt":"2026-03-27T07:00:00Z",
                "zone":"Europe/Berlin","discuss":false,"measured":"PT5M","note":"calm",
                "answers":{"feelings":[{"feeling":"sad"}]}}}""";
        services.says("GET", RECORD, 200, record)
                .says("PUT", RECORD, 200, record)
                .says("GET", "/assignments/a-1", 200, """
                        {"title":"T","purpose":"P","goal":"G","minimumStep":"M","templateId":"t","templateVersion":1}""")
                .says("GET", "/templates/t/versions/1", 200, """
                        {"steps":["S"],"example":"E","defaultPrivacy":"ALL","worksheet":{"items":[
                        {"linkId":"feelings","text":"Feelings","type":"group","repeats":true,
                         "items":[{"linkId":"feeling","text":"Feeling","type":"string"}]}]}}""");
    }

    @Test
    void other_eyes_change_nothing_else() throws Exception {
        browser.perform(post("/me/entries/r-1/privacy")
                        .param("privacy", "SUMMARY")
                        .with(as("c-anna", Role.CLIENT))
                        .with(csrf()))
                .andExpect(redirectedUrl("/me/entries/r-1"));

        assertThat(services.told().body())
                .isEqualTo("{\"outcome\":\"PARTIAL\",\"fraction\":0.5,\"note\":\"calm\","
                        + "\"answers\":{\"feelings\":[{\"feeling\":\"sad\"}]},\"measured\":\"PT5M\","
                        + "\"privacy\":\"SUMMARY\",\"discuss\":false}");
    }

    @Test
    void a_row_more_saves_nothing_yet_and_loses_nothing() throws Exception {
        browser.perform(post("/me/entries/r-1/edit")
                        .param("step", "more:a.feelings")
                        .param("a.feelings.0.feeling", "tired")
                        .param("note", "not done yet")
                        .with(as("c-anna", Role.CLIENT))
                        .with(csrf()))
                .andExpect(content().string(containsString("value=\"tired\"")))
                .andExpect(content().string(containsString("a.feelings.1.feeling")))
                .andExpect(content().string(containsString("not done yet</textarea>")));

        assertThat(services.heard()).noneMatch(it -> it.method().equals("PUT"));
    }
}
