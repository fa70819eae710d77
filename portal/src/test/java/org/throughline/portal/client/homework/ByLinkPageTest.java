package org.throughline.portal.client.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.portal.FakeServices.Heard;
import org.throughline.portal.PortalTest;

class ByLinkPageTest extends PortalTest {

    private static final String LINK = link(NOW.getEpochSecond() + 60);

    @BeforeEach
    void recorded() {
        services.says("GET", "/link/slot", 200, """
                        {"type":"RELAXATION","toCome":false,"dueDate":"2026-03-27","doseTarget":5.0,"doseUnit":"minutes"}""")
                .says("GET", "/link/homework", 200, """
                        {"title":"Slow breathing","purpose":"To calm down.","minimumStep":"Five slow breaths.",
                        "dose":{"target":10.0,"unit":"minutes","minimumFraction":0.1}}""")
                .says("GET", "/link/template", 200, """
                        {"id":"relaxation-slow-breathing","steps":["Sit upright."],"example":"In the car.",
                        "worksheet":{"items":[
                        {"linkId":"before","text":"How tense before?","type":"slider","required":true,"min":0,"max":10},
                        {"linkId":"noticed","text":"What did you notice?","type":"text"}]}}""")
                .says("POST", "/link/record", 201, "{\"outcome\":\"COMPLETED\"}")
                .says("POST", "/link/skip", 201, "{\"outcome\":\"SKIPPED\"}");
    }

    @Test
    void a_link_opens_the_form_without_a_log_in_and_tells_no_other_site_where_it_was() throws Exception {
        browser.perform(get("/link/" + LINK))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("To calm down.")))
                .andExpect(content().string(containsString("Sit upright.")))
                .andExpect(content().string(containsString("name=\"dose\"")))
                .andExpect(content().string(containsString("value=\"5\"")))
                .andExpect(content().string(containsString("<meta name=\"referrer\" content=\"no-referrer\">")))
                .andExpect(header().stringValues("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));

        assertThat(services.heard()).noneMatch(it -> it.token().equals("Bearer token-of-the-visitor"));
        assertThat(services.heard())
                .filteredOn(it -> it.token().equals("Bearer " + LINK))
                .hasSize(3)
                .noneSatisfy(it -> assertThat(it.path()).contains(LINK));
    }

    @Test
    void other_pages_keep_their_referrer() throws Exception {
        browser.perform(get("/welcome")).andExpect(header().stringValues("Referrer-Policy", "same-origin"));
    }

    @Test
    void what_is_told_arrives_without_session_and_token_of_a_form() throws Exception {
        browser.perform(post("/link/" + LINK + "?how=done").param("dose", "6").param("note", " calmer "))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thank you. That counts.")));

        assertThat(told().path()).isEqualTo("/link/record");
        assertThat(told().body()).isEqualTo("{\"outcome\":\"COMPLETED\",\"dose\":6.0,\"note\":\"calmer\"}");
    }

    @Test
    void the_worksheet_may_be_filled_in_right_there() throws Exception {
        browser.perform(get("/link/" + LINK)).andExpect(content().string(containsString("What did you notice?")));
        browser.perform(post("/link/" + LINK + "?how=done")
                        .param("dose", "6")
                        .param("a.before", "7")
                        .param("a.noticed", "Shoulders"))
                .andExpect(status().isOk());

        assertThat(told().body()).contains("\"answers\":{\"before\":7,\"noticed\":\"Shoulders\"}");
    }

    @Test
    void an_answer_that_does_not_fit_is_said_beside_its_question() throws Exception {
        services.says("POST", "/link/record", 422, """
                {"code":"invalid","errors":[{"pointer":"/answers/before","code":"required","message":"It is required."}]}""");

        browser.perform(post("/link/" + LINK + "?how=done").param("a.noticed", "Shoulders"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This one is needed for a whole worksheet.")))
                .andExpect(content().string(containsString("Shoulders")));
    }

    @Test
    void answers_are_not_dropped_while_their_worksheet_cannot_be_had() throws Exception {
        services.says("GET", "/link/template", 503, "{}");

        browser.perform(post("/link/" + LINK + "?how=done").param("a.noticed", "Shoulders"))
                .andExpect(status().isServiceUnavailable());

        assertThat(services.heard()).noneSatisfy(it -> assertThat(it.path()).isEqualTo("/link/record"));
    }

    @Test
    void an_honest_no_takes_one_tap_and_is_answered() throws Exception {
        browser.perform(post("/link/" + LINK + "?how=not-this-time").param("reason", "TOO_BUSY"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Full weeks are full.")));

        assertThat(told().path()).isEqualTo("/link/skip");
        assertThat(told().body()).isEqualTo("{\"reason\":\"TOO_BUSY\"}");
    }

    @Test
    void what_is_refused_stays_on_the_page_with_what_to_do() throws Exception {
        services.says("POST", "/link/record", 422, """
                {"code":"invalid","errors":[{"pointer":"/dose","code":"too-small","message":"Say how much you did."}]}""");

        browser.perform(post("/link/" + LINK + "?how=smaller").param("note", "kept"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please say about how much it was.")))
                .andExpect(content().string(containsString("kept</textarea>")));
    }

    @ParameterizedTest
    @CsvSource({
        "410, already-told, 410, You have already told us",
        "410, not-needed, 410, Nothing is asked of you here",
        "404, not-found, 404, This link opens nothing"
    })
    void a_link_that_opens_no_form_says_kindly_why_and_shows_a_way_on(int said, String code, int shown, String title)
            throws Exception {
        services.says("GET", "/link/slot", said, "{\"code\":\"%s\"}".formatted(code));
        services.says("POST", "/link/record", said, "{\"code\":\"%s\"}".formatted(code));

        browser.perform(get("/link/" + LINK))
                .andExpect(status().is(shown))
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(not(containsString("To calm down."))))
                .andExpect(content().string(containsString("href=\"/oauth2/authorization/portal\"")));
        browser.perform(post("/link/" + LINK))
                .andExpect(status().is(shown))
                .andExpect(content().string(containsString(title)));
    }

    @Test
    void a_link_whose_time_is_over_says_so() throws Exception {
        services.says("GET", "/link/slot", 404, "{\"code\":\"not-found\"}");

        browser.perform(get("/link/" + link(NOW.getEpochSecond())))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This link has had its time")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e30..A.A.A", "e30", "....", "x.y.z", "-"})
    void whatever_somebody_types_opens_nothing(String typed) throws Exception {
        services.says("GET", "/link/slot", 404, "{\"code\":\"not-found\"}");

        browser.perform(get("/link/" + typed))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This link opens nothing")));
    }

    @Test
    void what_cannot_be_a_link_is_asked_of_nobody() throws Exception {
        browser.perform(get("/link/a b")).andExpect(status().isNotFound());

        assertThat(services.heard()).noneMatch(it -> it.token().contains("a b"));
    }

    @Test
    void before_its_time_only_a_no_can_be_told() throws Exception {
        services.says("GET", "/link/slot", 200, """
                {"type":"RELAXATION","toCome":true,"dueDate":"2026-03-28"}""");

        browser.perform(get("/link/" + LINK))
                .andExpect(content().string(containsString("What got in the way?")))
                .andExpect(content().string(not(containsString("name=\"dose\""))));
    }

    @Test
    void without_the_catalogue_it_can_be_told_all_the_same() throws Exception {
        services.says("GET", "/link/homework", 503, "{}").says("GET", "/link/template", 503, "{}");

        browser.perform(get("/link/" + LINK))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Relaxation")))
                .andExpect(content().string(containsString("I did it")));
    }

    /** In the form of a link; nothing is in it but its end. */
    private static String link(long end) {
        var header = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"exp\":%d}".formatted(end);
        var part = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        return part + "..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA";
    }

    private static Heard told() {
        return services.told();
    }
}
