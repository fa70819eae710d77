package org.throughline.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through the real log-in: pages of other roles say so, pages about people of others do not exist. */
class ForbiddenPagesStoryTest {

    private static final List<String> CLIENTS = List.of(
            "/me/today",
            "/me/history",
            "/me/reminders",
            "/me/measures",
            "/me/data",
            "/me/data/export.json",
            "/me/homework/any",
            "/me/entries/any");
    private static final List<String> CARE = List.of(
            "/care/caseload",
            "/care/templates",
            "/care/clients/sim-linden-c-848",
            "/care/clients/sim-linden-c-848/brief",
            "/care/clients/sim-linden-c-848/assign",
            "/care/clients/sim-linden-c-848/homework/any");
    private static final List<String> FIGURES = List.of("/clinic/adherence");
    private static final List<String> CLINIC = List.of(
            "/clinic",
            "/clinic/people",
            "/clinic/people/new",
            "/clinic/people/sim-linden-c-848",
            "/clinic/people/sim-linden-c-848/export.json",
            "/clinic/export.zip",
            "/clinic/policies",
            "/clinic/staff",
            "/clinic/staff/teams/any",
            "/clinic/audit");
    private static final List<String> OPS = List.of("/ops");

    private final Stage stage = new Stage("sim-linden-t-848");

    @ParameterizedTest
    @CsvSource({
        "c-anna, false, true, true, true, true",
        "t-jonas, true, false, true, true, true",
        "s-lena, true, false, false, true, true",
        "a-linus, true, true, false, false, true",
        "o-kai, true, true, true, true, false"
    })
    void pages_of_another_role_say_so(
            String person, boolean me, boolean care, boolean figures, boolean clinic, boolean ops) {
        try (var tab = Device.desktop().as(person)) {
            closed(tab, me, CLIENTS);
            closed(tab, care, CARE);
            closed(tab, figures, FIGURES);
            closed(tab, clinic, CLINIC);
            closed(tab, ops, OPS);
            tab.forgiving("403");
        }
    }

    /** A therapist who does not treat them; the admin and the supervisor of another clinic. */
    @ParameterizedTest
    @CsvSource({
        "t-jonas, /care/clients/sim-linden-c-848",
        "t-jonas, /care/clients/sim-linden-c-848/brief",
        "t-jonas, /care/clients/sim-linden-c-848/assign",
        "s-harry, /care/clients/sim-linden-c-848",
        "s-harry, /care/clients/sim-linden-c-848/brief",
        "a-hanna, /clinic/people/sim-linden-c-848",
        "a-hanna, /clinic/people/sim-linden-c-848/export.json",
        "a-linus, /clinic/people/nobody-at-all"
    })
    void who_is_not_theirs_is_not_there(String person, String page) {
        stage.client("sim-linden-c-848", "Quittenmus");

        try (var tab = Device.desktop().as(person)) {
            tab.open(page);
            assertThat(tab.heading()).isEqualTo("Nothing is here");
            assertThat(tab.page().content()).doesNotContain("Quittenmus");
            tab.forgiving("404");
        }
    }

    @ParameterizedTest
    @CsvSource({"/me/today", "/care/caseload", "/clinic", "/clinic/audit", "/clinic/people/sim-linden-c-848"})
    void who_is_nobody_yet_is_asked_to_log_in(String page) {
        try (var tab = Device.desktop().open()) {
            tab.open(page);
            assertThat(tab.path()).isEqualTo("/welcome");
        }
    }

    private static void closed(Tab tab, boolean closed, List<String> pages) {
        if (closed) {
            for (var page : pages) {
                assertThat(tab.open(page).heading()).as(page).isEqualTo("This page belongs to somebody else");
            }
        }
    }
}
