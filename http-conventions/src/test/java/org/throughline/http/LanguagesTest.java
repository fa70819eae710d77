package org.throughline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

    @Test
    void the_machine_that_a_service_runs_on_does_not_choose_the_language() {
        var onAGermanMachine = new MockHttpServletRequest() {
            @Override
            public Locale getLocale() {
                return Locale.GERMAN;
            }
        };

        assertThat(resolved(onAGermanMachine)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void the_best_language_there_is_counts_rather_than_the_first_one_asked_for() {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "fr, de-CH;q=0.8, en;q=0.5");

        assertThat(resolved(request)).isEqualTo(Locale.GERMAN);
    }

    private static Locale resolved(MockHttpServletRequest request) {
        return new Languages().localeResolver().resolveLocale(request);
    }
}
