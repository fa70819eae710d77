package org.throughline.portal.layout;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class OpenPagesTest extends PortalTest {

    @ParameterizedTest
    @ValueSource(strings = {"/welcome", "/away", "/goodbye", "/help"})
    void anybody_may_read_them_and_no_script_or_style_stands_in_them(String page) throws Exception {
        browser.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(not(containsString("<style"))))
                .andExpect(content().string(not(containsString("style="))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @ParameterizedTest
    @CsvSource({"de, Willkommen", "'de-AT,en;q=0.5', Willkommen", "en-GB, Welcome", "fr, Welcome", "'!!', Welcome"})
    void the_language_is_what_the_browser_asks_for(String asked, String greeting) throws Exception {
        browser.perform(get("/welcome").header("Accept-Language", asked))
                .andExpect(content().string(containsString("<h1>" + greeting + "</h1>")));
    }

    @Test
    void a_choice_goes_before_what_the_browser_asks_for() throws Exception {
        browser.perform(get("/welcome").header("Accept-Language", "en").cookie(new Cookie("language", "de")))
                .andExpect(content().string(containsString("lang=\"de\"")));
    }

    @Test
    void a_look_is_kept_in_the_browser() throws Exception {
        browser.perform(post("/look")
                        .param("language", "de")
                        .param("colours", "dark")
                        .param("text", "large")
                        .param("back", "/help")
                        .with(csrf()))
                .andExpect(redirectedUrl("/help"))
                .andExpect(cookie().value("language", "de"))
                .andExpect(cookie().value("colours", "dark"))
                .andExpect(cookie().value("text", "large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    void a_choice_never_leads_to_a_page_of_others(String back) throws Exception {
        browser.perform(post("/look").param("back", back).with(csrf())).andExpect(redirectedUrl("/"));
    }

    @Test
    void no_form_is_taken_without_its_secret() throws Exception {
        browser.perform(post("/look").param("language", "de")).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({"CLIENT, /me/today", "THERAPIST, /care/caseload", "OPS, /ops"})
    void everybody_begins_where_their_work_is(Role role, String page) throws Exception {
        browser.perform(get("/").with(as("somebody", role))).andExpect(redirectedUrl(page));
    }

    @Test
    void who_has_no_pages_is_told_so() throws Exception {
        browser.perform(get("/").with(as("i-linden", Role.INTEGRATION))).andExpect(status().isOk());
    }

    @Test
    void leaving_quickly_ends_the_log_in_and_goes_elsewhere() throws Exception {
        browser.perform(post("/leave").with(as("c-anna", Role.CLIENT)).with(csrf()))
                .andExpect(redirectedUrl("https://www.wikipedia.org"));
    }
}
