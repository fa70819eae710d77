package org.throughline.reminder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.HomeworkType;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Privacy;
import org.throughline.words.KindWords;
import org.throughline.words.Where;

/** Words that blame, push or count are not used; words of therapy only where the client opted in. */
class ShameSafeWordingTest {

    private static final Map<Language, List<String>> TELLING = Map.of(
            Language.EN,
            List.of(
                    "therap\\w*",
                    "homework",
                    "clinic\\w*",
                    "patient\\w*",
                    "session\\w*",
                    "treatment",
                    "diagnos\\w*",
                    "depress\\w*",
                    "anxi\\w*",
                    "mental\\w*",
                    "mood\\w*",
                    "exposure\\w*",
                    "exercise\\w*"),
            Language.DE,
            List.of(
                    "therap\\w*",
                    "hausaufgab\\w*",
                    "klinik\\w*",
                    "praxis",
                    "patient\\w*",
                    "sitzung\\w*",
                    "behandlung\\w*",
                    "diagnos\\w*",
                    "depress\\w*",
                    "angst\\w*",
                    "ängst\\w*",
                    "psych\\w*",
                    "stimmung\\w*",
                    "exposition\\w*"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_message_blames_pushes_or_counts(Language language) {
        Letters.all(language, Privacy.NAMED)
                .map(ShameSafeWordingTest::everything)
                .forEach(text -> assertThat(unkind(language, text)).as(text).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_neutral_message_tells_nobody_what_it_is_about(Language language) {
        Letters.all(language, Privacy.NEUTRAL)
                .map(ShameSafeWordingTest::everything)
                .forEach(text -> {
                    assertThat(found(text, TELLING.get(language))).as(text).isEmpty();
                    Arrays.stream(HomeworkType.values())
                            .map(it -> Wording.words(language).getString("type." + it))
                            .forEach(name -> assertThat(text).doesNotContainIgnoringCase(name));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You failed to do it.",
                "You didn't do it yesterday.",
                "It is overdue!",
                "Your streak is broken.",
                "You should try harder."
            })
    void the_list_bites_in_english(String planted) {
        assertThat(unkind(Language.EN, planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Du hast es schon wieder vergessen.",
                "Leider verpasst.",
                "Du solltest dich mehr anstrengen.",
                "Das ist längst überfällig.",
                "Warum nicht?"
            })
    void the_list_bites_in_german(String planted) {
        assertThat(unkind(Language.DE, planted)).isNotEmpty();
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(Wording.words(Language.DE).keySet())
                .isEqualTo(Wording.words(Language.EN).keySet());
    }

    private static String everything(org.throughline.reminder.nudges.Letter letter) {
        var wording = Wording.of(letter);
        return String.join(
                "\n",
                Stream.concat(
                                Stream.of(wording.subject(), wording.link(), wording.why(), wording.unsubscribe()),
                                Stream.concat(Stream.ofNullable(wording.once()), wording.paragraphs().stream()))
                        .toList());
    }

    private static List<KindWords.Found> unkind(Language language, String text) {
        return KindWords.unkind(Locale.of(language.name()), Where.MESSAGE, text);
    }

    private static List<String> found(String text, List<String> words) {
        return words.stream()
                .flatMap(word -> Pattern.compile(
                                "(?<!\\p{L})" + word + "(?!\\p{L})",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(text)
                        .results()
                        .map(it -> it.group()))
                .toList();
    }
}
