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

    private static final String SLOT = """
            {"occurrenceId":"o-1","assignmentId":"a-1","slot":"2026-03-27#1","type":"RELAXATION",
            "templateId":"relaxation-slow-breathing","templateVersion":1,"state":"%s","dueDate":"2026-03-27",
            "questions":[],"records":[%s]}""";

    private final RequestPostProcessor anna = as("c-anna", Role.CLIENT);

    @BeforeEach
    void recorded() {
        services.says("GET", HERE, 200, SLOT.formatted("OPEN", ""))
                .says("GET", "/assignments/a-1", 200, """
                        {"assignmentId":"a-1","title":"Slow breathing","purpose":"To calm down.","goal":"Sleep",
                        "minimumStep":"Five slow breaths.","dose":{"target":5.0,"unit":"minutes","minimumFraction":0.1}}""")
                .says("GET", "/templates/relaxation-slow-breathing/versions/1", 200, """
                        {"id":"relaxation-slow-breathing","steps":["Sit upright."],"example":"In the car.","defaultPrivacy":"SUMMARY",
                        "worksheet":{"items":[
                          {"linkId":"tension","text":"How tense?","type":"slider","min":0,"max":10,"required":true},
                          {"linkId":"minutes","text":"How long?","type":"integer"},
                          {"linkId":"noticed","text":"What did you notice?","type":"string"},
                          {"linkId":"more","text":"Say more","type":"text",
                           "enableWhen":[{"linkId":"noticed","operator":"exists","value":true}]}]}}""")
                .says(
                        "GET",
                        HERE + "/draft",
                        200,
                        "{\"answers\":{\"noticed\":\"warm hands\"},\"savedAt\":\"2026-03-27T07:00:00Z\"}")
                .says("PUT", HERE + "/draft", 200, "{\"answers\":{}}")
                .says("POST", HERE + "/records", 201, "{\"recordId\":\"r-1\"}")
                .says("POST", HERE + "/skip", 201, "{\"recordId\":\"r-1\"}");
    }

    @Test
    void who_reads_german_is_asked_in_german() throws Exception {
        services.says("GET", "/templates/relaxation-slow-breathing/versions/1", 200, """
                        {"id":"relaxation-slow-breathing","steps":["Setz dich aufrecht hin."],"example":"Im Auto.",
                        "defaultPrivacy":"ALL","worksheet":{"items":[
                          {"linkId":"noticed","text":"Was ist dir aufgefallen?","type":"string"}]}}""");

        browser.perform(get("/me/homework/o-1")
                        .header("Accept-Language", "de-DE,de;q=0.9")
                        .with(anna))
                .andExpect(content().string(containsString("Setz dich aufrecht hin.")))
                .andExpect(content().string(containsString("Was ist dir aufgefallen?")));

        assertThat(services.heard())
                .filteredOn(
                        it -> it.path().startsWith("/templates/") || it.path().startsWith("/assignments/"))
                .isNotEmpty()
                .allMatch(it -> it.language().equals("de"));
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
                        .param("a.tension", "3")
                        .param("a.more", "not asked any more")
                        .param("helpfulness", "4")
                        .param("measured", "312")
                        .param("privacy", "DONE_ONLY")
                        .param("key", "k-1")
                        .with(anna)
                        .with(csrf()))
                .andExpect(redirectedUrl("/me/today"))
                .andExpect(flash().attribute("told", How.DONE));

        assertThat(told().body())
                .isEqualTo("{\"outcome\":\"COMPLETED\",\"dose\":6.0,\"note\":\"calmer\",\"answers\":{\"tension\":3},"
                        + "\"ratings\":{\"HELPFULNESS\":4},\"measured\":\"PT5M12S\",\"privacy\":\"DONE_ONLY\"}");
        assertThat(told().key()).isEqualTo("k-1");
    }

    @Test
    void what_was_typed_before_is_there_again_and_a_number_is_asked_for_once() throws Exception {
        browser.perform(get("/me/homework/o-1").with(anna))
                .andExpect(content().string(containsString("value=\"warm hands\"")))
                .andExpect(content().string(not(containsString("How long?"))))
                .andExpect(content().string(containsString("value=\"SUMMARY\" checked")));
    }

    @Test
    void while_it_is_typed_it_is_put_aside_and_the_page_learns_what_comes_next() throws Exception {
        browser.perform(post("/me/homework/o-1/draft")
                        .param("a.noticed", "it rained")
                        .with(anna)
                        .with(csrf()))
                .andExpect(content().json("{\"asked\":[\"a.tension\",\"a.noticed\",\"a.more\"]}"));

        assertThat(heard("PUT").body()).isEqualTo("{\"answers\":{\"noticed\":\"it rained\"}}");
    }

    @Test
    void keeping_for_later_hands_nothing_in_and_loses_nothing() throws Exception {
        browser.perform(post("/me/homework/o-1")
                        .param("step", "keep")
                        .param("a.tension", "3")
                        .param("note", "half done")
                        .with(anna)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kept. Only you can see it.")))
                .andExpect(content().string(containsString("half done</textarea>")));

        assertThat(services.heard()).noneMatch(it -> it.method().equals("POST"));
    }

    @Test
    void what_was_filled_in_on_paper_is_handed_in_without_answers() throws Exception {
        browser.perform(post("/me/homework/o-1")
                .param("how", "done")
                .param("paper", "true")
                .with(anna)
                .with(csrf()));

        assertThat(told().body()).isEqualTo("{\"outcome\":\"COMPLETED\"}");
    }

    @Test
    void what_is_said_of_an_answer_stands_beside_it() throws Exception {
        services.says("POST", HERE + "/records", 422, """
                {"code":"invalid","errors":[{"pointer":"/answers/tension","code":"required","message":"This one is needed."}]}""");

        browser.perform(post("/me/homework/o-1").param("how", "done").with(anna).with(csrf()))
                .andExpect(content().string(containsString("href=\"#a.tension\"")))
                .andExpect(content().string(containsString("id=\"a.tension-look\"")));
    }

    @Test
    void an_experiment_asks_first_for_what_is_expected() throws Exception {
        experiment();
        services.says("GET", HERE + "/draft", 404, "{\"code\":\"not-found\"}");
        browser.perform(get("/me/homework/o-1").with(anna))
                .andExpect(content().string(containsString("What will happen?")))
                .andExpect(content().string(not(containsString("What happened?"))));

        browser.perform(post("/me/homework/o-1")
                        .param("how", "done")
                        .param("a.will", "They laugh")
                        .with(anna)
                        .with(csrf()))
                .andExpect(flash().attribute("predicted", true));

        assertThat(told().body())
                .isEqualTo(
                        "{\"outcome\":\"COMPLETED\",\"answers\":{\"will\":\"They laugh\"},\"stage\":\"PREDICTION\"}");
    }

    @Test
    void afterwards_it_shows_what_was_expected_and_asks_what_happened() throws Exception {
        experiment();
        services.says("GET", HERE, 200, SLOT.formatted("STARTED", "\"r-1\""));
        services.says("GET", "/clients/c-anna/records/r-1", 200, """
                {"recordId":"r-1","assignmentId":"a-1","stage":"PREDICTION","privacy":"ALL","latest":{"revision":1,
                "outcome":"COMPLETED","performedAt":"2026-03-27T07:00:00Z","recordedAt":"2026-03-27T07:00:00Z",
                "zone":"Europe/Berlin","discuss":false,"answers":{"will":"They laugh"}}}""");

        browser.perform(get("/me/homework/o-1").with(anna))
                .andExpect(content().string(containsString("They laugh</dd>")))
                .andExpect(content().string(containsString("What happened?")));
    }

    private static void experiment() {
        services.says("GET", "/templates/relaxation-slow-breathing/versions/1", 200, """
                {"steps":["Try."],"example":"So.","defaultPrivacy":"ALL","worksheet":{"items":[
                  {"linkId":"stage-prediction","type":"group","items":[{"linkId":"will","text":"What will happen?","type":"text"}]},
                  {"linkId":"stage-result","type":"group","items":[{"linkId":"did","text":"What happened?","type":"text"}]}]}}""");
    }

    @Test
    void an_honest_no_takes_one_click() throws Exception {
        browser.perform(post("/me/homework/o-1")
                        .param("how", "not-this-time")
                        .param("reason", "TOO_BUSY")
                        .with(anna)
                        .with(csrf()))
                .andExpect(redirectedUrl("/me/homework/o-1/because/TOO_BUSY"));

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
                .andExpect(content().string(containsString("Please say about how much it was.")))
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
    void what_was_done_without_a_network_says_when_and_only_wants_to_be_the_first() throws Exception {
        browser.perform(post("/me/homework/o-1")
                .param("how", "done")
                .param("performedAt", "2026-03-27T07:30:00Z")
                .with(anna)
                .with(csrf()));

        assertThat(told().body())
                .isEqualTo("{\"outcome\":\"COMPLETED\",\"answers\":{},\"performedAt\":\"2026-03-27T07:30:00Z\"}");
        assertThat(told().first()).isEqualTo("*");
    }

    @Test
    void work_after_a_no_stands_beside_it() throws Exception {
        services.says("GET", HERE, 200, SLOT.formatted("SKIPPED", "\"r-1\""));
        browser.perform(get("/me/homework/o-1").with(anna))
                .andExpect(content().string(containsString("name=\"beside\" value=\"true\"")));

        browser.perform(post("/me/homework/o-1")
                .param("how", "done")
                .param("beside", "true")
                .with(anna)
                .with(csrf()));
        assertThat(told().first()).isEqualTo("null");
    }

    @Test
    void a_prediction_sent_twice_stays_one() throws Exception {
        experiment();
        services.says("GET", HERE, 200, SLOT.formatted("STARTED", "\"r-1\""));
        browser.perform(post("/me/homework/o-1")
                .param("how", "done")
                .param("stage", "PREDICTION")
                .param("a.will", "They laugh")
                .with(anna)
                .with(csrf()));

        assertThat(told().body()).contains("\"stage\":\"PREDICTION\"").contains("They laugh");
    }

    @Test
    void what_is_somebody_elses_is_not_there() throws Exception {
        services.says("GET", HERE, 404, "{\"code\":\"not-found\"}");

        browser.perform(get("/me/homework/o-1").with(anna)).andExpect(status().isNotFound());
    }

    private static Heard told() {
        return heard("POST");
    }

    private static Heard heard(String method) {
        return services.heard().stream()
                .filter(it -> it.method().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
