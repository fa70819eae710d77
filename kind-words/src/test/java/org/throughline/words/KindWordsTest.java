package org.throughline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You failed to do your homework.",
                "You MUST write every day",
                "Three failures this week",
                "Don't be lazy!",
                "You should have asked",
                "non-compliant",
                "Noncompliance was noted",
                "no more excuses",
                "2 overdue tasks",
                "Please try harder"
            })
    void blame_is_found_in_english(String planted) {
        assertThat(KindWords.unkind(Locale.ENGLISH, Where.EXERCISE, planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"You didn't do it yesterday.", "Your streak is broken.", "It is too late.", "That was wrong."})
    void more_is_found_on_a_page(String planted) {
        assertThat(KindWords.unkind(Locale.ENGLISH, Where.PAGE, planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Du hast es schon wieder vergessen.",
                "Leider verpasst.",
                "Du solltest dich mehr anstrengen.",
                "Das ist längst überfällig.",
                "Schäm dich."
            })
    void blame_is_found_in_german(String planted) {
        assertThat(KindWords.unkind(Locale.GERMAN, Where.PAGE, planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not this time is an answer too.", "A mustard seed", "unfailing", "the week after"})
    void kindness_passes(String text) {
        assertThat(KindWords.unkind(Locale.ENGLISH, Where.PAGE, text)).isEmpty();
    }

    @Test
    void an_exercise_may_talk_about_what_is_hard() {
        var text = "Write down a thought that feels bad, and what you felt guilty about.";

        assertThat(KindWords.unkind(Locale.ENGLISH, Where.EXERCISE, text)).isEmpty();
        assertThat(KindWords.unkind(Locale.ENGLISH, Where.PAGE, text)).isNotEmpty();
    }

    @Test
    void it_says_why() {
        assertThat(KindWords.unkind(Locale.ENGLISH, Where.PAGE, "two overdue"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.said()).isEqualTo("overdue");
                    assertThat(it.why()).contains("say when it can be done");
                });
    }

    @Test
    void a_word_without_a_reason_is_refused() {
        assertThatThrownBy(() -> UnkindWord.of("en\tpage\tnaughty")).isInstanceOf(IllegalArgumentException.class);
    }
}
