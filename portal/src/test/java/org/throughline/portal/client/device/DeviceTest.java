package org.throughline.portal.client.device;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

/** What a device keeps, for whom, and how it is made to forget. */
class DeviceTest extends PortalTest {

    private final RequestPostProcessor anna = as("c-anna", Role.CLIENT);

    @Test
    void a_device_learns_who_is_logged_in_and_what_time_it_is_without_a_name() throws Exception {
        browser.perform(get("/me/device").with(anna))
                .andExpect(jsonPath("$.person").value(not(containsString("anna"))))
                .andExpect(jsonPath("$.now").value(NOW.toEpochMilli()))
                .andExpect(jsonPath("$.parameter").value("_csrf"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void a_stranger_and_staff_learn_nothing() throws Exception {
        browser.perform(get("/me/device")).andExpect(redirectedUrl("/welcome"));
        browser.perform(get("/me/device").with(as("t-mara", Role.THERAPIST))).andExpect(status().isForbidden());
    }

    @Test
    void a_clients_page_may_be_kept_and_one_of_staff_makes_the_device_forget() throws Exception {
        browser.perform(get("/me/today").with(anna))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-now=\"" + NOW.toEpochMilli() + "\""),
                                containsString("id=\"device\""),
                                containsString("rel=\"manifest\""))));
        browser.perform(get("/care/caseload").with(as("t-mara", Role.THERAPIST)))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-device=\"none\""),
                                not(containsString("id=\"device\"")),
                                not(containsString("rel=\"manifest\"")))));
    }

    @Test
    void a_device_may_be_told_to_keep_nothing() throws Exception {
        browser.perform(post("/me/device").param("keep", "false").with(anna).with(csrf()))
                .andExpect(redirectedUrl("/me/reminders#device-keeps"))
                .andExpect(cookie().value("offline", "no"))
                .andExpect(header().string("Clear-Site-Data", "\"storage\""));
        browser.perform(get("/me/today").cookie(new Cookie("offline", "no")).with(anna))
                .andExpect(content()
                        .string(allOf(containsString("data-device=\"none\""), not(containsString("id=\"device\"")))));
        browser.perform(post("/me/device").param("keep", "true").with(anna).with(csrf()))
                .andExpect(cookie().maxAge("offline", 0))
                .andExpect(header().doesNotExist("Clear-Site-Data"));
    }

    /** How the device forgets is in the stories, and so is the log-out, which needs a provider. */
    @Test
    void who_leaves_quickly_waits_for_nothing() throws Exception {
        browser.perform(post("/leave").with(anna).with(csrf())).andExpect(header().doesNotExist("Clear-Site-Data"));
    }

    @Test
    void the_worker_works_for_all_pages_and_is_looked_at_anew() throws Exception {
        browser.perform(get("/worker.js"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/javascript"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().string("Content-Security-Policy", containsString("worker-src 'self'")));
    }

    @Test
    void a_phone_can_keep_it_among_its_apps_under_a_name_that_tells_nothing() throws Exception {
        browser.perform(get("/app.webmanifest"))
                .andExpect(content().contentTypeCompatibleWith("application/manifest+json"))
                .andExpect(jsonPath("$.name").value("Throughline"))
                .andExpect(jsonPath("$.start_url").value("/me/today"))
                .andExpect(jsonPath("$.icons[1].src").value(containsString("/assets/icon-192-")))
                .andExpect(jsonPath("$.icons[3].purpose").value("maskable"));
    }
}
