package org.throughline.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.words.KindWords;
import org.throughline.words.Where;

/** Every word on every page: kind, there in both languages, and used. */
class WordingTest {

    private static final Path MESSAGES = Path.of("src/main/resources/portal/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/portal/templates");

    /** Keys that a template writes out in full; those it puts together are seen by the stories. */
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)[(}]|msg\\('([a-z][a-z.-]*)'[,)]");

    static Stream<Path> messages() {
        return files(MESSAGES, ".properties");
    }

    static Stream<Path> englishMessages() {
        return messages().filter(it -> !isGerman(it));
    }

    static Stream<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void no_message_shames(Path file) {
        var texts = texts(file);
        for (var key : texts.stringPropertyNames()) {
            assertThat(unkind(file, texts.getProperty(key)))
                    .as(file + " " + key)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_template_shames(Path file) throws IOException {
        var words = Files.readString(file).replaceAll("(?s)<!--.*?-->|<[^>]*>", " ");

        assertThat(KindWords.unkind(Locale.ENGLISH, Where.PAGE, words))
                .as(file.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "client.properties, 'You missed three days.'",
        "client_de.properties, 'Leider wieder nicht geschafft.'",
        "therapist.properties, 'This client is non-compliant.'",
        "therapist_de.properties, 'Der Klient sucht Ausreden.'"
    })
    void a_planted_sentence_is_found(Path file, String planted) {
        assertThat(unkind(file, planted)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("englishMessages")
    void both_languages_say_the_same_things(Path english) {
        var german = english.resolveSibling(english.getFileName().toString().replace(".properties", "_de.properties"));

        assertThat(texts(german).stringPropertyNames()).isEqualTo(texts(english).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_word_that_a_template_asks_for_exists(Path file) throws IOException {
        Set<String> known = englishMessages()
                .flatMap(it -> texts(it).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var asked = KEY.matcher(Files.readString(file))
                .results()
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .toList();

        assertThat(known).containsAll(asked);
    }

    /** Staff may say "missed" among themselves; nobody may say "non-compliant". */
    private static List<KindWords.Found> unkind(Path file, String text) {
        var forStaff = file.getFileName().toString().matches("(therapist|clinic|ops).*");
        return KindWords.unkind(
                isGerman(file) ? Locale.GERMAN : Locale.ENGLISH, forStaff ? Where.EXERCISE : Where.PAGE, text);
    }

    private static boolean isGerman(Path file) {
        return file.toString().endsWith("_de.properties");
    }

    private static Properties texts(Path file) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
