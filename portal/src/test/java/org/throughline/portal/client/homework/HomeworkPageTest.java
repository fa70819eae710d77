package org.throughline.portal.client.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.throughline.portal.FakeServices.Heard;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class HomeworkPageTest extends PortalTest {

    private static final String HERE = "/clients/c-anna/homework/o-1";

    private final RequestPostProcessor anna = as("c-anna", Role.CLIENT);

    @BeforeEach
    void recorded() {
        services.says("GET", HERE, 200, """
                        {"occurrenceId":"o-1","assignmentId":"a-1","slot":"2026-03-27#1","type":"RELAXATION",
                        "templateId":"relaxation-slow-breathing","templateVersion":1,"state":"OPEN","dueDate":"2026-03-27",
                        "questions":[],"records":[]}""")
                .says("GET", "/assignments/a-1", 200, """
                        {"assignmentId":"a-1","title":"Slow breathing","purpose":"To calm down.","goal":"Sleep",
                        "minimumStep":"Five slow breaths.","dose":{"target":5.0,"unit":"minutes","minimumFraction":0.1}}""")
                .says("GET", "/templates/relaxation-slow-breathing/versions/1", 200, """
                        {"id":"relaxation-slow-breathing","steps":["Sit upright."],"example":"In the car."}""")
                .says("POST", HERE + "/records", 201, "{\"recordId\":\"r-1\"}")
                .says("POST", HERE + "/skip", 201, "{\"recordId\":\"r-1\"}");
    }

    @Test
    void it_says_how_it_goes_and_asks_how_it_went() throws Exception {
        browser.perform(get("/me/homework/o-1").with(anna))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sit upright.")))
                .andExpect(content().string(containsString("How many minutes?")));
    }

    @Test
    void done_is_recorded_with_what_was_typed() throws Exception {
        browser.perform(post("/me/homework/o-1")
                        .param("how", "done")
                        .param("dose", "6")
                        .param("note", " calmer ")
                        .param("key", "k-1")
                        .with(anna)
                        .with(csrf()))
                .andExpect(redirectedUrl("/me/today"))
                .andExpect(flash().attribute("told", How.DONE));

        assertThat(told().body()).isEqualTo("{\"outcome\":\"COMPLETED\",\"dose\":6.0,\"note\":\"calmer\"}");
        assertThat(told().key()).isEqualTo("k-1");
    }

    @Test
    void an_honest_no_takes_one_click() throws Exception {
        browser.perform(post("/me/homework/o-1")
                        .param("how", "not-this-time")
                        .param("reason", "TOO_BUSY")
                        .with(anna)
                        .with(csrf()))
                .andExpect(redirectedUrl("/me/today"))
                .andExpect(flash().attribute("reason", Barrier.TOO_BUSY));

        assertThat(told().path()).endsWith("/skip");
        assertThat(told().body()).isEqualTo("{\"reason\":\"TOO_BUSY\"}");
    }

    @Test
    void what_is_refused_stays_on_the_page_with_what_to_do() throws Exception {
        services.says("POST", HERE + "/records", 422, """
                {"code":"invalid","errors":[{"pointer":"/fraction","code":"required","message":"Say how much of it you did."}]}""");

        browser.perform(post("/me/homework/o-1")
                        .param("how", "smaller")
                        .param("note", "kept")
                        .with(anna)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say how much of it you did.")))
                .andExpect(content().string(containsString("kept</textarea>")));
    }

    @Test
    void a_smaller_step_of_what_has_no_measure_is_told_by_rule_of_thumb() throws Exception {
        services.says("GET", "/assignments/a-1", 200, """
                {"title":"Catch a thought","purpose":"To see it.","goal":"Worry less","minimumStep":"One line.","dose":null}""");

        browser.perform(get("/me/homework/o-1?how=smaller").with(anna))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"0.25\" checked")));
    }

    @Test
    void into_a_card_comes_only_the_form() throws Exception {
        browser.perform(get("/me/homework/o-1?how=not-this-time")
                        .header("HX-Request", "true")
                        .with(anna))
                .andExpect(content().string(containsString("What got in the way?")))
                .andExpect(content().string(not(containsString("<header"))));
    }

    @Test
    void what_is_somebody_elses_is_not_there() throws Exception {
        services.says("GET", HERE, 404, "{\"code\":\"not-found\"}");

        browser.perform(get("/me/homework/o-1").with(anna)).andExpect(status().isNotFound());
    }

    private static Heard told() {
        return services.heard().stream()
                .filter(it -> it.method().equals("POST"))
                .findFirst()
                .orElseThrow();
    }
}
