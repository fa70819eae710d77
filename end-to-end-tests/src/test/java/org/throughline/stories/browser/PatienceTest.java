package org.throughline.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void a_page_that_never_answers_ends_the_story_and_not_the_next_one() {
        var silent = Chromium.tab(new NewContextOptions());
        var patience = Patience.of(Duration.ofMillis(200));

        assertThatThrownBy(() -> patience.with("the answer", () -> silent.evaluate("new Promise(() => {})")))
                .isInstanceOf(Impatience.class)
                .hasMessageContaining("the answer");

        var next = Chromium.tab(new NewContextOptions());
        assertThat(next.evaluate("1 + 1")).isEqualTo(2);
        next.context().close();
        silent.context().close();
    }
}
