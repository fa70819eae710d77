package org.throughline.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways in and ways out. */
class LoginStoryTest {

    private static final String SESSION = "throughline";

    @Test
    void a_newcomer_clicks_on_a_name_and_is_in() {
        try (var tab = Device.desktop().open()) {
            tab.open(new Stage("t-mara").platform().front());
            assertThat(tab.heading()).isEqualTo("Who are you today?");
            tab.isAccessible().screenshot("start-desktop");

            tab.link("Mara therapist").click();
            assertThat(tab.path()).isEqualTo("/care/caseload");
        }
    }

    @Test
    void no_token_reaches_the_browser() {
        try (var tab = Device.phone().as("c-anna")) {
            assertThat(tab.path()).isEqualTo("/me/today");
            assertThat(tab.context().cookies())
                    .allSatisfy(it -> assertThat(it.httpOnly).isTrue());
            assertThat(tab.context().cookies()).noneMatch(it -> it.value.contains("eyJ"));
            assertThat(tab.page()
                            .evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
                            .toString())
                    .doesNotContain("eyJ");
        }
    }

    @Test
    void who_asks_for_a_page_comes_to_it_after_the_log_in() {
        try (var tab = Device.phone().open()) {
            tab.open("/me/today?later");
            assertThat(tab.heading()).isEqualTo("Welcome");
            tab.isAccessible().screenshot("welcome-phone");

            tab.open("/oauth2/authorization/portal?login_hint=c-anna");
            assertThat(tab.page().url()).contains("/me/today?later");
        }
    }

    @Test
    void logged_out_is_logged_out() {
        try (var tab = Device.phone().as("c-anna")) {
            tab.button("Log out").click();
            tab.page().waitForURL("**/goodbye");
            assertThat(tab.heading()).isEqualTo("See you");
            tab.isAccessible().screenshot("goodbye-phone");

            tab.open("/me/today");
            assertThat(tab.heading()).isEqualTo("Welcome");
        }
    }

    @Test
    void after_a_while_away_the_page_is_closed_and_says_so_kindly() {
        try (var tab = Device.phone().as("c-anna")) {
            forgetSession(tab);

            tab.page().reload();

            assertThat(tab.heading()).isEqualTo("Welcome back");
            tab.isAccessible().screenshot("away-phone");
        }
    }

    @Test
    void who_has_to_leave_at_once_leaves_nothing_to_come_back_to() {
        try (var tab = Device.phone().as("c-anna")) {
            // The worker of the page keeps the redirect from being answered here; that it is on its way is enough.
            tab.page()
                    .waitForRequest(
                            "https://www.wikipedia.org/**",
                            () -> tab.button("Leave quickly").click());

            var another = tab.context().newPage();
            another.navigate("/me/today");
            assertThat(another.locator("h1").innerText()).isEqualTo("Welcome");
            tab.forgiving("ERR_NAME_NOT_RESOLVED");
        }
    }

    @Test
    void a_page_of_another_role_says_where_ones_own_are() {
        try (var tab = Device.phone().as("c-anna")) {
            tab.open("/care/caseload");
            assertThat(tab.heading()).isEqualTo("This page belongs to somebody else");
            tab.isAccessible().screenshot("not-yours-phone");

            tab.link("Back to the beginning").click();
            assertThat(tab.path()).isEqualTo("/me/today");
            tab.forgiving("403");
        }
    }

    /** As a server does that has not heard of somebody for long enough. */
    private static void forgetSession(Tab tab) {
        var session = tab.context().cookies().stream()
                .filter(it -> it.name.equals(SESSION))
                .findFirst()
                .orElseThrow();
        tab.context()
                .addCookies(List.of(new Cookie(SESSION, "0123456789ABCDEF")
                        .setDomain(session.domain)
                        .setPath(session.path)
                        .setHttpOnly(true)));
    }
}
