package org.throughline.portal.client.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import org.junit.jupiter.api.Test;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;

class RemindersPageTest extends PortalTest {

    private static final String WISHES = "/clients/c-anna/reminder-preferences";

    @Test
    void one_tap_changes_how_much_and_nothing_else() throws Exception {
        var kept = """
                {"channels":["EMAIL"],"email":"anna@example.org","intensity":"NORMAL","language":"de","maxPerDay":2,
                "privacy":"NEUTRAL","quietFrom":"21:00:00","quietUntil":"08:00:00","timeOfDay":"18:30:00"}""";
        services.says("GET", WISHES, 200, kept).says("PUT", WISHES, 200, kept);

        browser.perform(post("/me/reminders/intensity")
                        .param("intensity", "OFF")
                        .with(as("c-anna", Role.CLIENT))
                        .with(csrf()))
                .andExpect(flash().attribute("saved", true));

        assertThat(services.told().body()).isEqualTo(kept.replace("\n", "").replace("NORMAL", "OFF"));
    }
}
