package org.throughline.portal.client.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.throughline.portal.FakeServices.Heard;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

/** What a device tells of a slot of which something was told before, and later. */
class VersionsPageTest extends PortalTest {

    private static final String HERE = "/clients/c-anna/homework/o-1";
    private static final String RECORD = "/clients/c-anna/records/r-1";

    private final RequestPostProcessor anna = as("c-anna", Role.CLIENT);

    @BeforeEach
    void toldOnAnotherDevice() {
        services.says("GET", HERE, 200, """
                        {"occurrenceId":"o-1","assignmentId":"a-1","slot":"2026-03-27#1","type":"MOOD_TRACKING",
                        "templateId":"mood","templateVersion":1,"state":"COMPLETED","dueDate":"2026-03-27",
                        "recordId":"r-1","questions":[],"records":["r-1"]}""")
                .says("GET", "/assignments/a-1", 200, """
                        {"assignmentId":"a-1","title":"Mood","purpose":"To know.","goal":"Sleep","minimumStep":"One tap.",
                        "templateId":"mood","templateVersion":1}""")
                .says("GET", "/templates/mood/versions/1", 200, """
                        {"id":"mood","steps":[],"example":"","defaultPrivacy":"ALL","worksheet":{"items":[
                          {"linkId":"context","text":"Where?","type":"string"}]}}""")
                .says("GET", HERE + "/draft", 404, "{\"code\":\"not-found\"}")
                .says("GET", RECORD, 200, """
                        {"recordId":"r-1","occurrenceId":"o-1","assignmentId":"a-1","privacy":"SUMMARY","latest":{"revision":1,
                        "outcome":"COMPLETED","performedAt":"2026-03-27T07:00:00Z","recordedAt":"2026-03-27T07:00:00Z",
                        "zone":"Europe/Berlin","discuss":false,"answers":{"context":"On the tablet"}}}""")
                .says("PUT", RECORD, 200, "{\"recordId\":\"r-1\"}")
                .says("POST", HERE + "/records", 412, "{\"code\":\"already-told\"}");
    }

    @Test
    void both_are_shown_and_what_was_sent_goes_along_with_the_choice() throws Exception {
        browser.perform(mine("/me/homework/o-1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("On the tablet")))
                .andExpect(content().string(containsString("In the tunnel</dd>")))
                .andExpect(content().string(containsString("name=\"a.context\" value=\"In the tunnel\"")))
                .andExpect(content().string(containsString("name=\"performedAt\" value=\"2026-03-27T07:30:00Z\"")))
                .andExpect(content().string(containsString("name=\"key\" value=\"k-1\"")));
    }

    @Test
    void a_key_that_stands_for_other_words_names_nothing_more() throws Exception {
        services.says("POST", HERE + "/records", 422, "{\"code\":\"idempotency-key-reused\"}");

        browser.perform(mine("/me/homework/o-1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("name=\"key\" value=\"k-1\""))))
                .andExpect(content().string(containsString("name=\"kept\" value=\"k-1\"")));
    }

    @Test
    void instead_of_the_first_it_is_an_edit_of_what_was_seen() throws Exception {
        browser.perform(mine("/me/homework/o-1/versions")
                        .param("choice", "INSTEAD")
                        .param("record", "r-1")
                        .param("seen", "\"1\""))
                .andExpect(redirectedUrl("/me/entries/r-1"));

        assertThat(heard("PUT").body())
                .isEqualTo("{\"outcome\":\"COMPLETED\",\"note\":\"dark\",\"answers\":{\"context\":\"In the tunnel\"},"
                        + "\"privacy\":\"SUMMARY\",\"discuss\":false}");
    }

    @Test
    void when_the_first_has_changed_meanwhile_both_are_shown_again() throws Exception {
        services.says("PUT", RECORD, 412, "{\"code\":\"stale\"}");

        browser.perform(mine("/me/homework/o-1/versions")
                        .param("choice", "INSTEAD")
                        .param("record", "r-1")
                        .param("seen", "\"1\""))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("It was changed in the meantime.")))
                .andExpect(content().string(containsString("In the tunnel")));
    }

    @Test
    void done_twice_it_stands_beside_the_first() throws Exception {
        services.says("POST", HERE + "/records", 201, "{\"recordId\":\"r-2\"}");

        browser.perform(mine("/me/homework/o-1/versions")
                        .param("choice", "BOTH")
                        .param("beside", "true")
                        .param("record", "r-1"))
                .andExpect(redirectedUrl("/me/entries/r-2"));
        assertThat(heard("POST").first()).isEqualTo("null");
    }

    @Test
    void the_first_may_stay_as_it_is() throws Exception {
        browser.perform(mine("/me/homework/o-1/versions")
                        .param("choice", "FIRST")
                        .param("record", "r-1"))
                .andExpect(redirectedUrl("/me/entries/r-1"));
        assertThat(services.heard()).noneMatch(it -> !it.method().equals("GET"));
    }

    @Test
    void a_no_to_what_is_not_expected_any_more_explains_itself() throws Exception {
        services.says("GET", HERE, 200, """
                {"occurrenceId":"o-1","assignmentId":"a-1","slot":"2026-03-27#1","type":"MOOD_TRACKING",
                "templateId":"mood","templateVersion":1,"state":"WITHDRAWN","dueDate":"2026-03-27",
                "questions":[],"records":[]}""").says("POST", HERE + "/skip", 409, "{\"code\":\"not-open\"}");

        browser.perform(post("/me/homework/o-1")
                        .param("how", "not-this-time")
                        .param("reason", "TOO_BUSY")
                        .with(anna)
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nothing is expected here any more")));
    }

    @ParameterizedTest
    @CsvSource({
        "201, '{\"recordId\":\"r-1\"}', ARRIVED, It has arrived",
        "201, '{\"recordId\":\"r-1\",\"corrected\":true,\"late\":false}', ARRIVED, counts as on time",
        "412, '{\"code\":\"already-told\"}', TWO_VERSIONS, you choose",
        "422, '{\"code\":\"invalid\",\"errors\":[]}', LOOK_AGAIN, another look"
    })
    void a_device_that_hands_in_later_learns_what_became_of_it(int status, String says, String what, String words)
            throws Exception {
        services.says("POST", HERE + "/records", status, says);

        browser.perform(mine("/me/homework/o-1/later"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.what").value(what))
                .andExpect(jsonPath("$.words").value(containsString(words)));
        assertThat(heard("POST").body()).contains("\"performedAt\":\"2026-03-27T07:30:00Z\"");
        assertThat(heard("POST").key()).isEqualTo("k-1");
    }

    @Test
    void while_a_service_is_away_the_device_keeps_it() throws Exception {
        services.says("POST", HERE + "/records", 503, "{}");

        browser.perform(mine("/me/homework/o-1/later")).andExpect(status().isServiceUnavailable());
    }

    @Test
    void an_entry_that_changed_since_it_was_opened_is_not_overwritten() throws Exception {
        browser.perform(post("/me/entries/r-1/edit")
                        .param("seen", "0")
                        .param("a.context", "Mine")
                        .with(anna)
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("On the tablet</dd>")))
                .andExpect(content().string(containsString("value=\"Mine\"")))
                .andExpect(content().string(containsString("name=\"seen\" value=\"1\"")));
        assertThat(services.heard()).noneMatch(it -> it.method().equals("PUT"));
    }

    @Test
    void what_was_done_in_time_and_came_later_says_so() throws Exception {
        services.says("GET", RECORD, 200, """
                {"recordId":"r-1","occurrenceId":"o-1","assignmentId":"a-1","privacy":"ALL","corrected":true,
                "latest":{"revision":1,"outcome":"COMPLETED","performedAt":"2026-03-26T20:00:00Z",
                "recordedAt":"2026-03-27T07:00:00Z","zone":"Europe/Berlin","discuss":false}}""");

        browser.perform(get("/me/entries/r-1").with(anna))
                .andExpect(content().string(containsString("It arrived on Fri 27 Mar, 08:00")));
    }

    private MockHttpServletRequestBuilder mine(String path) {
        return post(path)
                .param("how", "done")
                .param("key", "k-1")
                .param("note", "dark")
                .param("a.context", "In the tunnel")
                .param("performedAt", "2026-03-27T07:30:00Z")
                .with(anna)
                .with(csrf());
    }

    private static Heard heard(String method) {
        return services.heard().stream()
                .filter(it -> it.method().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
