package org.throughline.portal.client.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class BarrierPageTest extends PortalTest {

    private static final String HERE = "/me/homework/o-1/because/";

    private final RequestPostProcessor anna = as("c-anna", Role.CLIENT);

    @BeforeEach
    void told() {
        services.says("GET", "/clients/c-anna/homework/o-1", 200, """
                        {"occurrenceId":"o-1","assignmentId":"a-1","templateId":"t","templateVersion":1,"recordId":"r-1"}""")
                .says("GET", "/assignments/a-1", 200, """
                        {"title":"Slow breathing","purpose":"To calm down.","goal":"Sleep","minimumStep":"Five breaths."}""")
                .says("GET", "/clients/c-anna/records/r-1", 200, """
                        {"latest":{"outcome":"SKIPPED","reason":"SEEMS_POINTLESS"}}""")
                .says("PUT", "/clients/c-anna/records/r-1", 200, "{\"latest\":{\"outcome\":\"SKIPPED\"}}");
    }

    @Test
    void who_would_rather_not_say_is_asked_nothing_more() throws Exception {
        browser.perform(get(HERE + "SHAME").with(anna))
                .andExpect(content().string(containsString("Nothing else is needed.")))
                .andExpect(content().string(not(containsString("Try again this week"))))
                .andExpect(content().string(not(containsString("<textarea"))));
    }

    @Test
    void who_finds_it_too_heavy_is_not_pushed() throws Exception {
        browser.perform(get(HERE + "EMOTIONALLY_DIFFICULT").with(anna))
                .andExpect(content().string(containsString("Put both feet on the floor")))
                .andExpect(content().string(not(containsString("Try again this week"))));
    }

    @Test
    void who_sees_no_point_in_it_sees_what_it_did_so_far() throws Exception {
        services.says("GET", "/clients/c-anna/records", 200, """
                        {"items":[
                        {"assignmentId":"a-1","latest":{"outcome":"SKIPPED","reason":"SEEMS_POINTLESS"}},
                        {"assignmentId":"a-1","latest":{"outcome":"COMPLETED","ratings":{"HELPFULNESS":3}}},
                        {"assignmentId":"a-1","latest":{"outcome":"ADAPTED","ratings":{"HELPFULNESS":1}}},
                        {"assignmentId":"a-2","latest":{"outcome":"COMPLETED","ratings":{"HELPFULNESS":4}}}]}""");

        browser.perform(get(HERE + "SEEMS_POINTLESS").with(anna))
                .andExpect(content().string(containsString("So far you have done it 2 times.")))
                .andExpect(content().string(containsString("Once you said that it helped.")));
    }

    @Test
    void what_was_not_done_yet_is_not_counted() throws Exception {
        services.says("GET", "/clients/c-anna/records", 200, "{\"items\":[]}");

        browser.perform(get(HERE + "SEEMS_POINTLESS").with(anna))
                .andExpect(content().string(containsString("To calm down.")))
                .andExpect(content().string(not(containsString("So far you"))));
    }

    @Test
    void it_is_put_on_the_list_for_the_session() throws Exception {
        browser.perform(post(HERE + "SEEMS_POINTLESS/session").with(anna).with(csrf()))
                .andExpect(redirectedUrl(HERE + "SEEMS_POINTLESS"));

        assertThat(services.heard())
                .anyMatch(it -> it.method().equals("PUT")
                        && it.body()
                                .equals("{\"outcome\":\"SKIPPED\",\"reason\":\"SEEMS_POINTLESS\",\"discuss\":true}"));
    }

    @Test
    void what_can_still_be_done_needs_no_fresh_one() throws Exception {
        services.says("POST", "/assignments/a-1/occurrences/o-1/try-again", 409, "{\"code\":\"still-open\"}");

        browser.perform(post(HERE + "FORGOT/again").with(anna).with(csrf()))
                .andExpect(redirectedUrl("/me/homework/o-1"));
    }
}
