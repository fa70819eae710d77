package org.throughline.standalone.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartPageTest {

    @Test
    void whoever_has_a_story_stands_first_and_is_one_click_away() {
        var page = page(Map.of("c-clara", "Has a question & waits."));

        assertThat(page).contains("login_hint=c-clara\"><b>Clara</b>", "Has a question &amp; waits.");
        assertThat(page.indexOf("c-clara")).isLessThan(page.indexOf("c-anna"));
    }

    @Test
    void without_a_past_there_are_only_names() {
        assertThat(page(Map.of())).contains("login_hint=t-mara").doesNotContain("<em>");
    }

    @Test
    void while_the_past_is_lived_through_the_page_tells_how_far_and_looks_again() {
        assertThat(MomentPage.of(9, 21))
                .contains("http-equiv=\"refresh\"", "<progress max=\"21\" value=\"9\"", "Day 9 of 21")
                .doesNotContain("{lived}", "{days}", "{style}");
    }

    private static String page(Map<String, String> stories) {
        return StartPage.of("http://localhost:8090", Instant.EPOCH, stories, "a tour");
    }
}
