package org.throughline.portal.clinic.people;

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
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class PeoplePageTest extends PortalTest {

    private static final String ANNA = """
            {"clientId":"c-anna","displayName":"Anna","therapistId":"t-mara","zone":"Asia/Kathmandu","zonePolicy":"HOME",
            "homeZone":"Europe/Berlin","sessions":[{"startsAt":"2026-03-20T09:00:00Z","endsAt":"2026-03-20T09:50:00Z"},
            {"startsAt":"2026-04-03T09:00:00Z","endsAt":"2026-04-03T09:50:00Z"}],"etag":"\\"1\\""}""";

    @BeforeEach
    void anna() {
        services.says("GET", "/clients", 200, "{\"items\":[" + ANNA + "],\"next\":\"further\"}")
                .says("GET", "/clients/c-anna", 200, ANNA)
                .says("GET", "/roster", 200, """
                        {"therapists":[{"therapistId":"t-mara","displayName":"Mara Lind","clients":1}],"teams":[]}""");
    }

    @Test
    void clients_are_listed_with_whoever_treats_them_and_the_list_goes_on() throws Exception {
        browser.perform(get("/clinic/people?q=ann").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Anna")))
                .andExpect(content().string(containsString("Mara Lind")))
                .andExpect(content().string(containsString("Fri 3 Apr, 14:45")))
                .andExpect(content().string(containsString("from=further")));
    }

    @Test
    void those_whose_care_has_ended_are_a_list_of_their_own_and_can_be_taken_into_care_again() throws Exception {
        var ended = ANNA.replace("\"etag\"", "\"dischargedAt\":\"2026-03-20T10:00:00Z\",\"etag\"");
        services.says("GET", "/clients", 200, "{\"items\":[" + ended + "]}")
                .says("GET", "/clients/c-anna", 200, ended)
                .says("POST", "/clients/c-anna/readmit", 200, ANNA);

        browser.perform(get("/clinic/people?ended=true").with(admin()))
                .andExpect(content().string(containsString("Care ended on")))
                .andExpect(content().string(containsString("20 March 2026")));
        browser.perform(get("/clinic/people/c-anna").with(admin()))
                .andExpect(content().string(containsString("Care ended on 20 March 2026")))
                .andExpect(content().string(not(containsString("Sessions to come"))))
                .andExpect(content().string(not(containsString("End of care"))));
        browser.perform(post("/clinic/people/c-anna/readmit").with(csrf()).with(admin()))
                .andExpect(redirectedUrl("/clinic/people/c-anna"))
                .andExpect(flash().attribute("done", "readmitted"));
    }

    @Test
    void without_the_service_only_the_list_is_missing() throws Exception {
        services.forget();
        browser.perform(get("/clinic/people").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("cannot be shown right now")));
    }

    @Test
    void the_form_of_somebody_new_is_empty_but_for_the_usual_zone() throws Exception {
        browser.perform(get("/clinic/people/new").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Europe/Berlin\"")));
    }

    @Test
    void who_is_enrolled_is_shown_next() throws Exception {
        services.says("POST", "/clients", 201, ANNA);

        browser.perform(post("/clinic/people/new")
                        .param("key", "k-1")
                        .param("displayName", " Anna ")
                        .param("clientId", "")
                        .param("therapistId", "t-mara")
                        .param("zone", "Europe/Berlin")
                        .with(csrf())
                        .with(admin()))
                .andExpect(redirectedUrl("/clinic/people/c-anna"));
        var sent = services.told();
        assertThat(sent.key()).isEqualTo("k-1");
        assertThat(sent.body()).contains("\"displayName\":\"Anna\"", "\"clientId\":null");
    }

    @Test
    void what_cannot_be_enrolled_stays_in_the_form_with_the_reason() throws Exception {
        services.says("POST", "/clients", 422, """
                {"code":"invalid","errors":[{"pointer":"/zone","code":"unknown-zone","message":"Give an IANA zone."}]}""");

        browser.perform(post("/clinic/people/new")
                        .param("key", "k-1")
                        .param("displayName", "Bo")
                        .param("zone", "Nowhere")
                        .with(csrf())
                        .with(admin()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Give an IANA zone.")))
                .andExpect(content().string(containsString("value=\"Bo\"")));
    }

    @Test
    void a_client_s_page_tells_where_they_are_and_only_the_sessions_to_come() throws Exception {
        browser.perform(get("/clinic/people/c-anna").with(admin()))
                .andExpect(content().string(containsString("Their clock shows Asia/Kathmandu right now.")))
                .andExpect(content().string(containsString("Fri 3 Apr, 14:45, 50 minutes")))
                .andExpect(content().string(not(containsString("20 Mar"))));
    }

    @Test
    void what_the_client_agreed_to_is_told_with_day_and_wording() throws Exception {
        services.says("GET", "/clients/c-anna/consents", 200, """
                {"items":[{"purpose":"EMAIL_REMINDERS","given":true,"version":"1","at":"2026-03-20T08:00:00Z",
                "asked":"1"}]}""");

        browser.perform(get("/clinic/people/c-anna").with(admin()))
                .andExpect(content().string(containsString("agreed on 20 March 2026, to the words of version 1")));
    }

    @Test
    void sessions_keep_their_wall_time_when_the_clocks_change() throws Exception {
        services.says("GET", "/clients/c-anna", 200, ANNA.replace("Asia/Kathmandu", "Europe/Berlin"))
                .says("PUT", "/clients/c-anna/sessions", 200, ANNA);

        browser.perform(post("/clinic/people/c-anna/sessions")
                        .param("etag", "\"1\"")
                        .param("on", "2026-10-23")
                        .param("at", "10:00")
                        .param("minutes", "50")
                        .param("weeks", "2")
                        .with(csrf())
                        .with(admin()))
                .andExpect(redirectedUrl("/clinic/people/c-anna"))
                .andExpect(flash().attribute("done", "met"));
        assertThat(services.told().body())
                .contains("2026-04-03T09:00:00Z", "2026-10-23T08:00:00Z", "2026-10-30T09:00:00Z")
                .doesNotContain("2026-03-20");
    }

    @Test
    void care_ends_only_for_whoever_is_sure() throws Exception {
        services.says("POST", "/clients/c-anna/discharge", 200, ANNA);

        browser.perform(post("/clinic/people/c-anna/discharge").with(csrf()).with(admin()))
                .andExpect(flash().attribute("done", "unsure"));
        assertThat(services.heard()).noneMatch(it -> it.method().equals("POST"));
        browser.perform(post("/clinic/people/c-anna/discharge")
                        .param("sure", "true")
                        .with(csrf())
                        .with(admin()))
                .andExpect(flash().attribute("done", "discharged"));
        assertThat(services.told().path()).isEqualTo("/clients/c-anna/discharge");
    }

    private static RequestPostProcessor admin() {
        return as("a-linus", Role.CLINIC_ADMIN);
    }
}
