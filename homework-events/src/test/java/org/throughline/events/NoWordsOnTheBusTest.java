package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a client or a therapist writes stays in the service it was written in. */
class NoWordsOnTheBusTest {

    /** Codes of a fixed form; their patterns stand in the schemas. */
    private static final Set<String> CODES = Set.of("doseUnit", "formulaVersion");

    private static final Set<Class<?>> PLAIN = Set.of(
            int.class,
            double.class,
            boolean.class,
            Integer.class,
            Double.class,
            Instant.class,
            LocalDate.class,
            ZoneId.class,
            Duration.class,
            SlotKey.class);

    record Diary(ClinicId clinic, List<Entry> entries) {
        record Entry(Map<Rating, String> remarks) {}
    }

    @Test
    void no_event_has_room_for_words() {
        assertThat(EventType.all().flatMap(it -> wordsIn(it.event()))).isEmpty();
    }

    @Test
    void words_are_found_however_deep() {
        assertThat(wordsIn(Diary.class)).containsExactly("Entry.remarks");
    }

    @Test
    void the_codes_have_a_pattern_that_no_sentence_fits() {
        assertThat(pattern("homework.assigned", "doseUnit")).doesNotContain(" ");
        assertThat("we met at the station").doesNotMatch(pattern("homework.assigned", "doseUnit"));
        assertThat("we met at the station").doesNotMatch(pattern("adherence.updated", "formulaVersion"));
    }

    private static String pattern(String type, String property) {
        return ContractFiles.CURRENT
                .schemaTree(type)
                .path("properties")
                .path(property)
                .path("pattern")
                .asString();
    }

    private static Stream<String> wordsIn(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(it -> !CODES.contains(it.getName()))
                .flatMap(it -> wordsIn(record.getSimpleName() + "." + it.getName(), it.getGenericType()));
    }

    private static Stream<String> wordsIn(String where, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).flatMap(it -> wordsIn(where, it));
        }
        var plain = (Class<?>) type;
        if (plain.isEnum() || Id.class.isAssignableFrom(plain) || PLAIN.contains(plain)) {
            return Stream.empty();
        }
        return plain.isRecord() ? wordsIn(plain) : Stream.of(where);
    }
}
